// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "save_marks.h"

#include "snac/storage/store.h"

#include <algorithm>
#include <utility>

namespace snac::study {

Result<> saveMarks(MarkInbox* inbox, Store& store, std::vector<Trial>& trials)
{
    if (!inbox) {
        return {};
    }
    std::map<int, TrialMark> marks = inbox->take();
    while (!marks.empty()) {
        auto [number, mark] = *marks.begin();
        const Result<> saved = store.saveMark(number, mark);
        if (!saved && saved.error().kind == ErrorKind::Transient) {
            inbox->giveBack(std::move(marks));
            return saved;
        }
        marks.erase(marks.begin());
        if (!saved) {
            // Of a trial that is not there nothing can be kept. Else it stays for whoever gave it; the other
            // marks are saved all the same, and a note is no reason to end a search.
            if (saved.error().kind != ErrorKind::NotFound) {
                inbox->giveBack({{number, std::move(mark)}});
            }
            continue;
        }
        inbox->tellSaved(number, mark);
        if (const auto known = std::ranges::find(trials, number, &Trial::number); known != trials.end()) {
            known->mark = std::move(mark);
        }
    }
    return {};
}

} // namespace snac::study
