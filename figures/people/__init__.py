"""Who is shown: bodies of 50 to 75 years and ordinary weight, their skin, hair and base poses."""
