// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/evolution/archive.h"
#include "snac/study/study_config.h"
#include "snac/study/trial.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace snac::study {

/// The trial of this number; null if the list has none. A list may have gaps (trials that wait are not in the
/// window's, a cancelled run leaves some out), so a place in it says nothing. O(1) without gaps, else O(N).
[[nodiscard]] const Trial* findTrial(const std::vector<Trial>& trials, int number);

/// Whether a trial may stand on a front: complete and within all budgets, at the study's risk, with which its
/// violation was found. Duplicates leave it to their original.
[[nodiscard]] bool entersFront(const Trial& trial);

/// The Pareto front: all non-dominated of what was inserted. There is one order for everybody who shows it:
/// best first, by the first objective, then by the next, then by number. Points equal in every objective are
/// all kept.
class Front
{
public:
    Front() = default;                                                  ///< of a study without objectives
    explicit Front(std::vector<bool> maximize);                         ///< a sense for each objective
    explicit Front(const StudyConfig& config);                          ///< in the study's objectives
    Front(const StudyConfig& config, const std::vector<Trial>& trials); ///< of all that may enter

    /// The same of chosen ones: those that may not enter are left out. O(N F log F).
    Front(const StudyConfig& config, std::span<const Trial* const> trials);

    /// Whether the trial is new on the front; those it dominates leave. False for trials that may not enter,
    /// with other numbers of values, values that are no numbers, and members. O(M F log F).
    bool insert(const Trial& trial);
    /// The same with values of one's own choice, natural sign; whether they may enter is up to the caller.
    bool insert(int id, const std::vector<double>& values);

    /// Measures crowding() again with the members in this order, in which survival sees them: a generation's
    /// pool. Of those equal in an objective the first is its end, and who is whose neighbour goes by it too.
    /// Members that are not in it come after, best first, as all do where the front has changed since.
    /// O(M F log F).
    void measureCrowding(std::span<const int> pool);

    [[nodiscard]] const std::vector<int>& ids() const { return m_ids; } ///< best first
    [[nodiscard]] bool contains(int id) const { return m_places.contains(id); }
    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] bool isEmpty() const { return m_ids.empty(); }
    /// A member's values, minimised form; empty for others.
    [[nodiscard]] std::vector<double> point(int id) const;
    /// Crowding distance of a member among the front (Deb et al. 2002); infinite at the ends. That of
    /// survival where the front is the first one of the pool.
    [[nodiscard]] std::optional<double> crowding(int id) const;
    /// The member nearest to the corner of the best values, each objective in units of the front's span; of
    /// equally near ones the first.
    [[nodiscard]] std::optional<int> knee() const;
    /// Against a reference point in minimised form; 0 where that has another number of objectives.
    [[nodiscard]] double hypervolume(std::span<const double> reference) const;

private:
    bool add(int id, const std::vector<double>& values);
    void arrange();

    std::vector<bool> m_maximize;
    std::optional<evolution::Archive> m_archive;
    std::vector<int> m_ids;
    evolution::PointSet m_points; ///< in the order of m_ids
    std::vector<double> m_crowding;
    std::map<int, std::size_t> m_places; ///< id -> place in m_ids
};

/// The trial's values of some quantities as the study scores them: at its risk. NaN where not known.
[[nodiscard]] std::vector<double> scoredValues(const StudyConfig& config, const hardware::Board& board,
                                               const Trial& trial, std::span<const Quantity> quantities);
/// An empty front in some quantities: as the study wants them where they are objectives, else in their usual
/// sense.
[[nodiscard]] Front frontIn(const StudyConfig& config, std::span<const Quantity> quantities);

/// The same ids in the order of a Front; those without a trial last.
[[nodiscard]] std::vector<int> bestFirst(const StudyConfig& config, const std::vector<Trial>& trials,
                                         std::vector<int> ids);

/// Ranks by trial number as people read them: 1 for the non-dominated ones (ranks.h).
using Ranks = std::map<int, int>;

} // namespace snac::study
