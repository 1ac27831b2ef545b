"""The Directory as frozen dataclasses: what every view reads."""

from __future__ import annotations

from activity_directory.model.activity import (
    Activity,
    ActivitySchedule,
    ActivitySession,
    Booking,
    Cancellations,
    Change,
    EasyReadSentence,
    Notice,
    PickUp,
    Travel,
    Volunteering,
)
from activity_directory.model.contributing import Contributing, read_contributing
from activity_directory.model.cost import Cost
from activity_directory.model.directory import (
    ContactPoint,
    Directory,
    OutputFile,
    Render,
    Settings,
    Similar,
    SiteInfo,
    StaffPage,
    View,
    Withheld,
)
from activity_directory.model.eligibility import AdultStays, Ages, Eligibility, Group, HelpAnswer
from activity_directory.model.kept_quarter import KeptEntry, KeptFile, KeptQuarter, past_quarters
from activity_directory.model.programme import Scheme
from activity_directory.model.provider import Assurance, Checked, Contact, Image, Provider
from activity_directory.model.venue import Area, Neighbour, Place, Venue
from activity_directory.model.vocabulary import Concept, Vocabulary, read_vocabularies

__all__ = [
    "Activity",
    "ActivitySchedule",
    "ActivitySession",
    "AdultStays",
    "Ages",
    "Area",
    "Assurance",
    "Booking",
    "Cancellations",
    "Change",
    "Checked",
    "Concept",
    "Contact",
    "ContactPoint",
    "Contributing",
    "Cost",
    "Directory",
    "EasyReadSentence",
    "Eligibility",
    "Group",
    "HelpAnswer",
    "Image",
    "KeptEntry",
    "KeptFile",
    "KeptQuarter",
    "Neighbour",
    "Notice",
    "OutputFile",
    "PickUp",
    "Place",
    "Provider",
    "Render",
    "Scheme",
    "Settings",
    "Similar",
    "SiteInfo",
    "StaffPage",
    "Travel",
    "Venue",
    "View",
    "Vocabulary",
    "Volunteering",
    "Withheld",
    "past_quarters",
    "read_contributing",
    "read_vocabularies",
]
