// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_counts.h"

namespace snac::mcp {

namespace {

constexpr std::size_t mostKnown = 1000;

std::string stampOfStudy(const RootFolder& root, const std::string& file)
{
    return root.stamp(file) + "/" + root.stamp(file + "-wal");
}

} // namespace

std::optional<StudyCount> StudyCounts::of(const RootFolder& root, const std::string& file,
                                          const std::function<std::optional<StudyCount>()>& read)
{
    const std::string stamp =
        stampOfStudy(root, file); // before it is read: what is written meanwhile is newer
    {
        const std::lock_guard guard(m_mutex);
        if (const auto known = m_known.find(file); known != m_known.end() && known->second.stamp == stamp) {
            return known->second.count;
        }
    }
    const std::optional<StudyCount> count = read();
    // To read a study can tidy its log; then it is read once more.
    const std::lock_guard guard(m_mutex);
    if (m_known.size() >= mostKnown) {
        m_known.clear();
    }
    if (count) {
        m_known.insert_or_assign(file, Known{stamp, *count});
    }
    return count;
}

void StudyCounts::note(const RootFolder& root, const std::string& file, const StudyCount& count)
{
    const std::string stamp = stampOfStudy(root, file);
    const std::lock_guard guard(m_mutex);
    m_known.insert_or_assign(file, Known{stamp, count});
}

} // namespace snac::mcp
