"""The Directory as frozen dataclasses: what every view reads."""

from __future__ import annotations

from .activity import (
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
from .cost import Cost
from .directory import (
    ContactPoint,
    Directory,
    OutputFile,
    Render,
    Settings,
    SiteInfo,
    StaffPage,
    View,
    Withheld,
)
from .eligibility import AdultStays, Ages, Eligibility, Group, HelpAnswer
from .programme import Scheme
from .provider import Assurance, Checked, Contact, Image, Provider
from .venue import Area, Place, Venue
from .vocabulary import Concept, Vocabulary, read_vocabularies

__all__ = [
    "Activity", "ActivitySchedule", "ActivitySession", "AdultStays", "Ages", "Area", "Assurance", "Booking",
    "Cancellations", "Change", "Checked", "Concept", "Contact", "ContactPoint", "Cost", "Directory",
    "EasyReadSentence", "Eligibility", "Group", "HelpAnswer", "Image", "Notice", "OutputFile", "PickUp", "Place",
    "Provider", "Render", "Scheme", "Settings", "SiteInfo", "StaffPage", "Travel", "Venue", "View", "Vocabulary",
    "Volunteering", "Withheld", "read_vocabularies",
]
