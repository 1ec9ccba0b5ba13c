// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mark_inbox.h"

#include <utility>

namespace snac::study {

void MarkInbox::put(int trial, TrialMark mark)
{
    const std::scoped_lock lock(m_mutex);
    m_marks.insert_or_assign(trial, std::move(mark));
}

std::map<int, TrialMark> MarkInbox::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_marks, {});
}

void MarkInbox::giveBack(std::map<int, TrialMark> marks)
{
    const std::scoped_lock lock(m_mutex);
    m_marks.merge(marks); // what is there already is newer
}

void MarkInbox::tellSaved(int trial, const TrialMark& mark)
{
    const std::scoped_lock lock(m_mutex);
    m_saved.insert_or_assign(trial, mark);
}

std::map<int, TrialMark> MarkInbox::saved() const
{
    const std::scoped_lock lock(m_mutex);
    return m_saved;
}

} // namespace snac::study
