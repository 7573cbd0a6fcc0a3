"""The starts of series by python3-dateutil: a list of cases as JSON on stdin, their starts as JSON on stdout."""

import json
import sys
import warnings
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from dateutil import rrule

# COUNT beside the end of the window below.
warnings.simplefilter("ignore")


class PastEnd(Exception):
    pass


# dateutil looks at the end only where it has found a start: one that has none would be looked for up to the year 9999.
last_month = [9999, 12]
rebuild = rrule._iterinfo.rebuild


def rebuild_until_end(self, year, month):
    if [year, month] > last_month:
        raise PastEnd
    return rebuild(self, year, month)


rrule._iterinfo.rebuild = rebuild_until_end


def walls_of(rule):
    try:
        yield from rule
    except PastEnd:
        return
    except ValueError as problem:
        # Hours and minutes that the steps never come to: no start, which dateutil refuses.
        if "resulting in empty rule" not in str(problem):
            raise


def parts_of(text):
    return dict(part.split("=", 1) for part in text.split(";"))


def starts_of(case):
    start = datetime.fromisoformat(case["start"])
    all_day = case["zone"] is None
    zone = None if all_day else ZoneInfo(case["zone"])
    end = datetime.fromisoformat(case["until"])

    def instant(wall):
        aware = wall.replace(tzinfo=timezone.utc if zone is None else zone, fold=0)
        return round(aware.timestamp() * 1000)

    found = {start}
    for text in case["rules"]:
        parts = parts_of(text)
        last = parts.pop("UNTIL", None)
        count = parts.pop("COUNT", None)
        begin = start
        days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        # Of a week without a weekday: dateutil takes all seven days, the RFC that of DTSTART (3.3.10: "information not
        # contained in the rule is derived from DTSTART").
        if "BYWEEKNO" in parts and not any(part in parts for part in ("BYDAY", "BYMONTHDAY", "BYYEARDAY")):
            parts["BYDAY"] = days[start.weekday()]
        # The set that BYSETPOS chooses from is that of the whole week (3.3.10: "within the set of recurrence instances
        # specified by the rule" of each interval); dateutil's first one begins with DTSTART.
        if parts["FREQ"] == "WEEKLY" and "BYSETPOS" in parts:
            begins = days.index(parts.get("WKST", "MO"))
            begin = start - timedelta(days=(start.weekday() - begins) % 7)
            begin = begin.replace(hour=0, minute=0)
            parts.setdefault("BYDAY", days[start.weekday()])
            parts.setdefault("BYHOUR", str(start.hour))
            parts.setdefault("BYMINUTE", str(start.minute))
        # Weekdays with and without an ordinal together: each is one of those that are meant (3.3.10: "a COMMA-separated
        # list"); dateutil keeps only days that are one of both. So each of the second is asked with every ordinal.
        by_day = parts.get("BYDAY", "").split(",")
        if any(len(one) > 2 for one in by_day) and any(len(one) == 2 for one in by_day):
            in_month = parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts
            every = [1, 2, 3, 4, 5] if in_month else [*range(1, 53), -1]
            plain = [f"{nth}{one}" for one in by_day if len(one) == 2 for nth in every]
            parts["BYDAY"] = ",".join([*(one for one in by_day if len(one) > 2), *plain])
        parts["UNTIL"] = (end + timedelta(days=2)).strftime("%Y%m%dT%H%M%S")
        # Of years it goes through the months of DTSTART.
        last_month[:] = [end.year, 12 if parts["FREQ"] == "YEARLY" else end.month]
        try:
            rule = rrule.rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=begin)
        except ValueError as problem:
            # The same for hours alone.
            if "generates an empty set" not in str(problem):
                raise
            continue
        given = 0
        for wall in walls_of(rule):
            if wall < start:
                continue
            given += 1
            if count is not None and given > int(count):
                break
            if last is not None:
                if all_day:
                    if wall.strftime("%Y%m%d") > last:
                        break
                else:
                    limit = datetime.strptime(last, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
                    if instant(wall) > limit.timestamp() * 1000:
                        continue
            found.add(wall.replace(second=0))
    found |= {datetime.fromisoformat(one) for one in case["added"]}
    found -= {datetime.fromisoformat(one) for one in case["excluded"]}
    walls = [wall for wall in sorted(found) if wall < end]
    return [[wall.strftime("%Y-%m-%d" if all_day else "%Y-%m-%dT%H:%M"), instant(wall)] for wall in walls]


print(json.dumps([starts_of(case) for case in json.load(sys.stdin)]))
