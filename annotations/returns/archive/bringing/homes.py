"""To which claims the appearances of an archive belong here.

A claim that the library has is joined only where the reader sees it, and where nobody reads on in it who did not
before (annotations/access.py); the appearance then counts as merged into it, so that it can be parted again. Else it
makes a claim of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from annotations.access import Audience, shared_appearances
from annotations.models import Appearance, Claim, Highlight
from annotations.returns.archive.bringing.people import maker
from annotations.returns.archive.bringing.values import moment
from annotations.returns.archive.reading import Archive, Member
from newsroom.models import Reader


@dataclass(frozen=True)
class Home:
    """The claim of an appearance, the one it was made as, and whether it joined the library's."""

    claim: Claim
    made_as: Claim
    joined: bool = False


class Homes:
    """Finds them. *new* are claims, by uid, that the library did not have; ``seen`` those that *reader* saw in it."""

    def __init__(self, archive: Archive, new: Mapping[str, Claim], reader: Reader) -> None:
        self._members = {claim["uid"]: claim for claim in archive.claims}
        self._new, self._reader = new, reader
        self.seen = _seen(self._members.keys() - new.keys(), reader)
        shared = Appearance.objects.filter(shared_appearances(), claim__in=[row.pk for row in self.seen.values()])
        self._shared = set(shared.values_list("claim", flat=True))

    def of(self, marks: Mapping[str, tuple[Highlight, Member]]) -> dict[str, Home]:
        """Return the homes of the appearances of *marks*, by their uids."""
        return {uid: self._home(mark, member["appearance"]) for uid, (mark, member) in marks.items()}

    def _home(self, mark: Highlight, said: Member) -> Home:
        claim, made_as = self._new.get(said["claim"]), self._new.get(said["made_as"])
        if claim:
            return Home(claim, made_as or claim)
        own = made_as or self._copy(said["claim"])
        if self._may_join(mark, said["claim"]):
            return Home(self.seen[said["claim"]], own, joined=True)
        return Home(own, own)

    def _may_join(self, mark: Highlight, uid: str) -> bool:
        """Tell whether the appearance of *mark* may be in the library's claim *uid*: it must not open a private one."""
        claim = self.seen.get(uid)
        if claim is None or claim.pk in self._shared:
            return claim is not None
        return mark.audience == Audience.ME and claim.reader_id == self._reader.pk

    def _copy(self, uid: str) -> Claim:
        """Return a new claim that says what the archive's does."""
        member = self._members[uid]
        by = maker(member["author"], self._reader)
        made, statement = moment(member["created_at"]), member["statement"]
        return Claim.objects.create(statement=statement, reader=by.account, credit=by.credit, created_at=made)


def _seen(uids: Collection[str], reader: Reader) -> dict[str, Claim]:
    return {str(row.uid): row for row in Claim.objects.visible_to(reader).filter(uid__in=uids)}
