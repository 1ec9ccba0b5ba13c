// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/study/attainment.h"
#include "snac/study/summary.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace snac::study {

/// One of several studies with the same objectives, or one run of a study that was repeated.
struct ComparedStudy
{
    std::string file;
    std::string name; ///< of its file, without folder and ending
    std::uint64_t seed = 0;
    std::vector<int> front;                  ///< trials, best first
    std::vector<std::vector<double>> values; ///< of the front, by objective of the comparison; stored units
    std::vector<std::vector<int>> fronts;    ///< after each generation
    std::vector<double> hypervolumes;        ///< after each generation, against the common reference point
    double hypervolume = 0.0;                ///< of the front
    std::size_t trials = 0;
    bool interrupted = false;
};

/// Mean and sample standard deviation over the runs that got as far as a generation.
struct HypervolumeSpread
{
    int generation = 0;
    int runs = 0;
    double mean = 0.0;
    double deviation = 0.0; ///< NaN for one run
};

/// Studies beside each other. All figures are of one reference point.
struct StudyComparison
{
    std::vector<Objective> objectives; ///< in the order of the first study
    Risk risk = Risk::Expected;
    std::vector<double> reference; ///< minimised form; the worst of the studies' own by objective
    bool isOwnReference = true;    ///< each study's own is the same
    std::vector<ComparedStudy> studies;
    /// Why nothing is averaged over them, a sentence: the data differ. Then there is neither spread nor an
    /// attainment surface, and the mean of `last` is NaN. Empty: it is.
    std::string notAveraged;
    std::vector<HypervolumeSpread> spread; ///< by generation
    HypervolumeSpread last;                ///< of the fronts as they stand
    std::vector<std::string> notes;        ///< what makes them less comparable, a sentence each
};

/// Error: fewer than one study, none of objectives, or studies whose objectives, their directions or whose
/// risk differ, with what each has and what they share.
/// `before`: an earlier comparison, of which hypervolumes are taken that are the same: those of a study with
/// the same file, objectives and common reference point, for the generations whose fronts it had.
[[nodiscard]] Result<StudyComparison> compareStudies(std::span<const StudySummary* const> studies,
                                                     const StudyComparison* before = nullptr);

/// attainmentSurface() of the studies' fronts in two of the objectives: corners as stored values in natural
/// sign, the best of `x` first; none where nothing is averaged.
[[nodiscard]] std::vector<PlanePoint> attainmentSurface(const StudyComparison& comparison, std::size_t x,
                                                        std::size_t y, int least);

/// "accuracy 20.00 %, LUT 12.50 %": the common reference point in natural signs.
[[nodiscard]] std::string referenceText(const StudyComparison& comparison);
/// "0.4312 ± 0.0071 (5 runs)", digits of hypervolumes elsewhere; without the deviation for one run; "not
/// averaged over 2 runs".
[[nodiscard]] std::string spreadText(const HypervolumeSpread& spread);

} // namespace snac::study
