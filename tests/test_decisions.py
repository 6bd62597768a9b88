"""The decision table, to be read and signed by a clinician: one line for each row of the clinical reference 5.1 and 5.2.

Each line: the answer that a person gives -> what the full partner session becomes, on both knees.
"left" after an answer: it was given for the left leg; "left a4": that place on the left leg was marked.
Outcome "ask -> gentle": first "ask your doctor"; after "they said yes" light strokes only.
"""

from collections.abc import Callable
from typing import Any

import pytest

from tests.test_planner import NOW, answers, plan
from webapp.content import load

Js = Callable[..., Any]
CONTENT = load()

# answer | card and how urgent
RED_FLAGS = """
rf1      | lungs        | emergency   chest pain, short of breath, coughing blood, collapse
rf2      | clot         | today       one calf or thigh swollen, throbbing, warm, red; hard sore veins
rf3      | infection    | today       knee hot, red, very swollen or painful with fever, chills, ill; or without a known reason
rf4      | injury       | today       new injury and: not 4 steps / no right angle / bone sore / 55 or older
rf5      | shape        | emergency   knee out of shape
rf6      | stuck        | today       knee stuck, gives way, very painful click
rf7      | nerve        | today       new numbness, weakness, foot drop, tingling that stays
rf7-now  | spine        | emergency   bladder or bowel control lost, numb between the legs
rf8      | closer-look  | days        night pain, weight loss, growing lump, cancer with new pain
rf9      | injury       | today       knee swollen within hours of an injury, or badly swollen
rf10     | foot         | emergency   cold, pale or blue foot
under-18 | adult        | today       rf11: child with knee or hip pain or limp; and: under 18
"""

TECHNIQUES = {"all": ["lift", "friction", "quad-compression"], "light": ["palm-glide", "side-strokes"]}

# answer | where | outcome | what remains on the left knee | and on the right knee
CONDITIONS = """
still-sore     |          | stop pause          |                  |       | sore or bruised from last time: until it is gone
was-sore       |          | gentle              | light            | light | then one level lighter
fever          |          | stop fever          |                  |       | fever or acute infection
clot-now       |          | stop clot           |                  |       | clot in a leg now or suspected
clot-recent    |          | stop clot-recent    |                  |       | clot in the last 6 months
clot-risk      |          | ask -> gentle       | light            | light | earlier clot, bed rest, journey, cancer care, operation
thinner        |          | ask -> gentle       | light            | light | blood thinner, bleeding disorder, low platelets
fracture       | left     | partly              |                  | all   | broken bone or suspected: that leg
brittle        |          | ask -> gentle       | light            | light | brittle bones
bone-tumour    |          | ask -> gentle       | light            | light | bone tumour or spread
bone-tumour    | left a7  | ask -> gentle       | side-strokes     | light | and never over it
cancer         |          | ask -> gentle       | light            | light | cancer now or in care
cancer         | left a7  | ask -> gentle       | side-strokes     | light | never over tumour, treated nodes, radiotherapy field
pregnant       |          | ask -> gentle       | light            | light | pregnant, or birth in the last 6 weeks
wound-knee     | left     | partly              |                  | all   | operation: wound open or not yet cleared
replacement    | left     | ask -> gentle       | light            | all   | new joint, healed
injection      | left     | ask -> gentle       | palm-glide       | all   | steroid shot in the last 2 weeks: not the knee
flare          | left     | partly              | quad-compression | all   | inflamed joint, flare now: thigh may stay
red-place      | left a4  | partly              | quad-compression | all   | red, warm, swollen, irritated place
strain         | left a4  | partly              | quad-compression | all   | small injury
varicose       | left a7  | partly              | friction         | all   | varicose veins
varicose       | left a10 | go                  | all              | all   | a place that no step touches
rash           | left a12 | partly              | friction quad-compression | all   | rash, boil, blister
rash-spreading |          | stop skin-infection |                  |       | spreading or infected
scar           | left a2  | partly              | quad-compression | all   | scar
wound          | left a5  | partly              | quad-compression | all   | open wound, ulcer, burn
bruise         | left a3  | partly              | lift friction    | all   | bruise
lump           | left a8  | go                  | all              | all   | lump, cyst behind the knee
thin-skin      |          | gentle              | light            | light | fragile or thin skin
less-feeling   |          | gentle              | light            | light | less feeling
bone-infection | left     | partly              |                  | all   | bone infection, bone in muscle
circulation    | left     | ask -> gentle       | light            | all   | poor circulation in a leg
swollen-legs   | left     | ask -> gentle       | light            | all   | weak heart with swollen legs, lymphoedema
heart          |          | ask -> gentle       | light            | light | high blood pressure, heart attack, stroke
allergy        |          | go, no scented oil  | all              | all   | mint, eucalyptus, nuts
asthma         |          | go, no scented oil  | all              | all   | asthma, sensitive airways
child          |          | go, no scented oil  | all              | all   | child in the room
under-18       |          | stop adult          |                  |       | adults only
sore-hands     |          | partly              | palm-glide       | palm-glide | giver: sore thumbs, hand arthritis
alcohol        |          | stop alcohol        |                  |       | alcohol or drugs which dull feeling
joint-pain     | left a4  | partly              | quad-compression | all   | sharp pain in a session today: that place
tingling-today |          | stop tingling       |                  |       | tingling or numbness in a session today
"""


def rows(table: str) -> list[Any]:
    lines = table.strip().splitlines()
    return [
        pytest.param([cell.strip() for cell in line.split("|")], id=" ".join(line.split("|")[0:2])) for line in lines
    ]


def person(library: dict[str, Any], id: str, where: str) -> dict[str, Any]:
    """Somebody with this one answer, on both knees."""
    screen = next(s["id"] for s in library["safety"]["screens"].values() if id in s["options"])
    knee, _, area = where.partition(" ")
    places = {"left": [area] if area else [], "right": []}
    answer: Any = {"yes": [id], "sides": {id: [knee]} if knee and not area else {}, "places": {id: places}}
    return {"knee": "both", "answers": answers(library, **{screen: answer})}


@pytest.mark.parametrize("row", rows(RED_FLAGS))
def test_a_red_flag_stops_everything_and_says_whom_to_see(js: Js, library: dict[str, Any], row: list[str]) -> None:
    id, card, urgency = row[0], row[1], row[2].split()[0]
    result = plan(js, library, person(library, id, ""))
    assert (result["outcome"], result["card"], result["parts"], result["check"]) == ("stop", card, [], [id])
    assert CONTENT.cards[card].urgency == urgency


def test_pain_that_stays_is_a_routine_visit_and_no_stop(js: Js, library: dict[str, Any]) -> None:
    """rf12"""
    result = plan(js, library, person(library, "rf12", ""))
    assert (result["outcome"], result["cards"]) == ("go", ["slow"])
    assert CONTENT.cards["slow"].urgency == "routine"


@pytest.mark.parametrize("row", rows(CONDITIONS))
def test_a_condition_changes_the_plan(js: Js, library: dict[str, Any], row: list[str]) -> None:
    id, where, outcome, *knees = row[:5]
    who = person(library, id, where)
    result = plan(js, library, who)
    if outcome.startswith("ask"):
        assert (result["outcome"], result["parts"], result["asks"]) == ("ask", [], [id])
        result = plan(js, library, {**who, "asked": {id: NOW}})
        outcome = outcome.removeprefix("ask -> ")
    assert f"{result['outcome']} {result['card']}".strip() == outcome.removesuffix(", no scented oil")
    assert result["oil"] is not (outcome.endswith("oil") or result["outcome"] == "stop")
    for knee, techniques in zip(("left", "right"), knees, strict=True):
        assert [part["technique"] for part in result["parts"] if part["knee"] == knee] == TECHNIQUES.get(
            techniques, techniques.split()
        )


def test_the_table_holds_every_answer() -> None:
    listed = {row.values[0][0] for row in rows(RED_FLAGS) + rows(CONDITIONS)}
    assert listed == (set(CONTENT.flags) | set(CONTENT.conditions)) - {"rf11", "rf12"}


def test_every_answer_is_asked_once_or_written_by_the_player() -> None:
    asked = [id for screen in CONTENT.screens.values() for id in screen.options]
    assert sorted(asked) == sorted(set(asked))
    assert set(asked) == (set(CONTENT.flags) | set(CONTENT.conditions)) - {"rf11"}


def test_the_check_of_the_day_is_short_and_asks_for_all_red_flags() -> None:
    today = [screen for screen in CONTENT.screens.values() if screen.when == "today"]
    assert len(today) <= 7
    asked = {id for screen in today for id in screen.options}
    assert {id for id in CONTENT.flags if id not in ("rf11", "rf12")} <= asked


def test_no_content_breaks_what_an_area_allows() -> None:
    """A8 is never pressed; a spot on the strap below the kneecap is only stroked."""
    allowed = {id: set(area.forces) for id, area in CONTENT.areas.items()}
    for technique in CONTENT.techniques.values():
        for step in technique.steps:
            assert all(step.force in allowed[area] for area in step.areas), f"{technique.id}-{step.id}"
    for spot in (CONTENT.spots | CONTENT.points).values():
        for technique in (CONTENT.techniques[spot.partner], CONTENT.techniques[spot.solo]):
            forces = {step.force for step in technique.steps}
            assert forces <= (
                {"stroke"} if spot.shape == "strap" else set.intersection(*(allowed[a] for a in spot.areas))
            )
