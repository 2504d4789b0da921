"""To which claims the appearances of an archive belong here.

A claim that the library has is joined only where the reader sees it, and where nobody reads on in it who did not
before (annotations/access.py); the appearance then counts as merged into it, so that it can be parted again. Else it
makes a claim of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from annotations import vectors
from annotations.access import Audience, shared_appearances
from annotations.models import Appearance, Claim, Highlight
from annotations.returns.archive.bringing.people import maker
from annotations.returns.archive.bringing.values import moment
from annotations.returns.archive.reading import Archive, Member
from newsroom.models import Reader

_BATCH = 1000  # rows in one statement


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
        said = {uid: member["appearance"] for uid, (_, member) in marks.items()}
        new = {uid: claim for uid, each in said.items() if (claim := self._made_for(each))}
        own = new | self._copies({uid: each["claim"] for uid, each in said.items() if uid not in new})
        return {uid: self._home(mark, said[uid]["claim"], own[uid]) for uid, (mark, _) in marks.items()}

    def _made_for(self, said: Member) -> Claim | None:
        """Return the new claim that an appearance was made as, else the one that it is in, if that is new."""
        return self._new.get(said["made_as"]) or self._new.get(said["claim"])

    def _home(self, mark: Highlight, uid: str, own: Claim) -> Home:
        """Return the home of the appearance of *mark* in the archive's claim *uid*, made here as *own*."""
        if claim := self._new.get(uid):
            return Home(claim, own)
        if self._may_join(mark, uid):
            return Home(self.seen[uid], own, joined=True)
        return Home(own, own)

    def _may_join(self, mark: Highlight, uid: str) -> bool:
        """Tell whether the appearance of *mark* may be in the library's claim *uid*: it must not open a private one."""
        claim = self.seen.get(uid)
        if claim is None or claim.pk in self._shared:
            return claim is not None
        return mark.audience == Audience.ME and claim.reader_id == self._reader.pk

    def _copies(self, wanted: Mapping[str, str]) -> dict[str, Claim]:
        """Return new claims, by mark, that say what those of the archive do; *wanted* are their uids, by mark."""
        rows = Claim.objects.bulk_create((self._copy(uid) for uid in wanted.values()), batch_size=_BATCH)
        for row in rows:
            vectors.fill_vector.enqueue(row.pk)
        return dict(zip(wanted, rows, strict=True))

    def _copy(self, uid: str) -> Claim:
        member = self._members[uid]
        by = maker(member["author"], self._reader)
        made, statement = moment(member["created_at"]), member["statement"]
        return Claim(statement=statement, reader=by.account, credit=by.credit, created_at=made)


def _seen(uids: Collection[str], reader: Reader) -> dict[str, Claim]:
    return {str(row.uid): row for row in Claim.objects.visible_to(reader).filter(uid__in=uids)}
