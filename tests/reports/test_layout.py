"""Where pages end."""

from app.reports.frames import CalloutBox
from app.reports.layout import Area, Box, Break, Gap, Stack, Together, fill, paginate
from app.reports.styles import styles
from app.reports.tagging import TaggedCanvas

AREA = Area(100, 100)


class Brick(Box):
    def __init__(self, height: float, *, keep: bool = False, cut: bool = False) -> None:
        self.tall = height
        self.keep = keep
        self.cut = cut

    def height(self, width: float) -> float:
        return self.tall

    def split(self, width: float, room: float) -> tuple[Box, Box] | None:
        return (Brick(room), Brick(self.tall - room, cut=True)) if self.cut and room > 0 else None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        raise AssertionError


def heights(boxes: list[Box]) -> list[list[float]]:
    return [[item.box.height(100) for item in page] for page in paginate(boxes, AREA)]


def test_boxes_fill_a_page_then_the_next() -> None:
    assert heights([Brick(60), Brick(40), Brick(30)]) == [[60, 40], [30]]


def test_a_small_box_is_not_left_alone_on_the_last_page() -> None:
    assert heights([Brick(60), Brick(40), Brick(10)]) == [[60], [40, 10]]


def test_what_comes_along_brings_its_heading() -> None:
    bricks = [Brick(50), Brick(10, keep=True), Brick(40), Brick(5)]
    assert heights(bricks) == [[50], [10, 40, 5]]


def test_a_small_box_stays_alone_when_its_neighbour_is_large_or_all_there_is() -> None:
    assert heights([Brick(20), Brick(80), Brick(10)]) == [[20, 80], [10]]
    assert heights([Brick(95), Brick(10)]) == [[95], [10]]


def test_the_rest_of_a_cut_box_stays_alone() -> None:
    assert heights([Brick(60), Brick(45, cut=True)]) == [[60, 40], [5]]


def test_every_part_before_a_break_ends_in_the_same_way() -> None:
    part = [Brick(60), Brick(40), Brick(10)]
    assert heights([*part, Break(), *part]) == [[60], [40, 10], [60], [40, 10]]


def test_a_box_that_can_be_cut_is_cut() -> None:
    assert heights([Brick(60), Brick(240, cut=True)]) == [[60, 40], [100], [100]]


def test_a_heading_follows_what_it_announces() -> None:
    assert heights([Brick(70), Brick(20, keep=True), Brick(30)]) == [[70], [20, 30]]


def test_a_heading_stays_when_what_follows_can_begin() -> None:
    assert heights([Brick(70), Brick(20, keep=True), Brick(30, cut=True)]) == [[70, 20, 10], [20]]


def test_a_box_too_large_for_any_page_gets_its_own() -> None:
    assert heights([Brick(10), Brick(300), Brick(10)]) == [[10], [300], [10]]


def test_a_heading_before_a_box_too_large_does_not_loop() -> None:
    assert heights([Brick(10, keep=True), Brick(300)]) == [[10], [300]]


def test_a_break_starts_a_page_but_never_an_empty_one() -> None:
    assert heights([Break(), Brick(10), Break(), Break(), Brick(20), Break()]) == [[10], [20]]


def test_room_between_boxes_is_the_larger_wish() -> None:
    first, second = Brick(10), Brick(10)
    first.after, second.before = 5, 8
    placed, _ = fill([first, second], AREA)
    assert [item.offset for item in placed] == [0, 18]


def test_what_is_kept_together_moves_as_one() -> None:
    kept = Together([Brick(30), Brick(30)])
    kept.page_height = 100
    assert heights([Brick(60), kept]) == [[60], [60]]


def test_what_no_page_can_keep_together_is_cut() -> None:
    kept = Together([Brick(60), Brick(60)])
    kept.page_height = 100
    assert heights([kept]) == [[60], [60]]


def test_only_a_long_remark_is_cut() -> None:
    short, long = (CalloutBox([Brick(40)] * many, "note", styles()) for many in (3, 5))
    assert short.split(300, 100) is None
    assert long.split(300, 150) is not None


def test_a_stack_is_as_high_as_its_boxes() -> None:
    assert Stack([Brick(10), Gap(5), Brick(10)]).height(100) == 25
