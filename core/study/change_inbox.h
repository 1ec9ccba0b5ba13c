// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>

namespace snac::study {

/// What is to be otherwise in a search that runs; unset: as it is.
struct RunChange
{
    std::optional<int> trials = {};        ///< of the whole study; never below those that have begun
    std::optional<double> maxMinutes = {}; ///< of computing, of the whole study; 0: no limit
    std::optional<int> workers = {};       ///< 0: one a core; what comes out does not depend on it

    bool operator==(const RunChange&) const = default;
};

/// Changes of a search that runs: it takes them with the next trial, generation or end, keeps them in its
/// file and tells them. All members are safe to call from any thread.
class ChangeInbox
{
public:
    /// Of each setting the last one counts. False: the search is over and takes none.
    [[nodiscard]] bool put(const RunChange& change);
    /// What was put and not taken; nothing: none was.
    [[nodiscard]] std::optional<RunChange> take();
    /// Takes nothing from now on. False, and it goes on to take, where something waits.
    [[nodiscard]] bool closeIfEmpty();
    void close();

private:
    std::mutex m_mutex;
    std::optional<RunChange> m_change;
    bool m_isClosed = false;
};

} // namespace snac::study
