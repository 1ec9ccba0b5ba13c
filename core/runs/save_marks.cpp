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
        const auto [number, mark] = *marks.begin();
        const Result<> saved = store.saveMark(number, mark);
        if (!saved && saved.error().kind == ErrorKind::Transient) {
            for (auto& [trial, kept] : marks) {
                inbox->put(trial, std::move(kept));
            }
            return saved;
        }
        if (const auto known = std::ranges::find(trials, number, &Trial::number); known != trials.end()) {
            known->mark = mark;
        }
        marks.erase(marks.begin());
    }
    return {};
}

} // namespace snac::study
