"""Who is told of what."""

import pytest

from annotations.live.rooms import A_READER, Rooms, RoomsAreFull

FERRY, HARBOUR = 1, 2
ANA, BEN = 10, 20


def test_what_is_shared_is_told_to_all_who_wait_at_that_story() -> None:
    rooms = Rooms()
    ana, ben, elsewhere = rooms.enter(FERRY, ANA, 9), rooms.enter(FERRY, BEN, 9), rooms.enter(HARBOUR, BEN, 9)
    rooms.tell(FERRY, ANA, shared=True)
    assert [ana.wait(0), ben.wait(0), elsewhere.wait(0)] == [True, True, False]


def test_what_is_private_is_told_to_its_reader_alone() -> None:
    rooms = Rooms()
    one, other, ben = rooms.enter(FERRY, ANA, 9), rooms.enter(FERRY, ANA, 9), rooms.enter(FERRY, BEN, 9)
    rooms.tell(FERRY, ANA, shared=False)
    assert [one.wait(0), other.wait(0), ben.wait(0)] == [True, True, False]


def test_news_is_told_once() -> None:
    rooms = Rooms()
    ana = rooms.enter(FERRY, ANA, 9)
    rooms.tell_all()
    assert [ana.wait(0), ana.wait(0)] == [True, False]


def test_no_reader_takes_the_places_of_all_others() -> None:
    rooms = Rooms()
    for _ in range(A_READER):
        rooms.enter(FERRY, ANA, places=9)
    with pytest.raises(RoomsAreFull):
        rooms.enter(HARBOUR, ANA, places=9)
    rooms.enter(HARBOUR, BEN, places=9)


def test_the_rooms_hold_so_many_and_a_place_that_is_left_is_free() -> None:
    rooms = Rooms()
    ana = rooms.enter(FERRY, ANA, places=1)
    with pytest.raises(RoomsAreFull):
        rooms.enter(HARBOUR, BEN, places=1)
    rooms.leave(ana)
    rooms.enter(HARBOUR, BEN, places=1)
    rooms.tell(FERRY, BEN, shared=True)
    assert not ana.wait(0)
