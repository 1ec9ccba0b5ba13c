// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibration_report.h"

#include <algorithm>

namespace snac::calibration {

namespace {

constexpr int mostFolds = 10;
constexpr int fewestDesigns = 10;
constexpr int fewestArchitectures = 3;

int familiesOf(const std::vector<MeasuredDesign>& designs)
{
    std::set<std::string> names;
    for (const MeasuredDesign& design : designs) {
        names.insert(design.family);
    }
    return static_cast<int>(names.size());
}

int foldsFor(int families)
{
    return std::clamp(families, 1, mostFolds);
}

} // namespace

bool isWeak(const CalibrationReport& report)
{
    return report.fitted < fewestDesigns || report.architectures < fewestArchitectures;
}

std::vector<Target> looselyBounded(const Scores& after)
{
    constexpr int fewestRows = 5;
    constexpr double held = 0.8;
    std::vector<Target> targets;
    for (const Target target : allTargets) {
        const Score& score = after[static_cast<std::size_t>(target)];
        if (score.rows >= fewestRows && score.coverage < held) {
            targets.push_back(target);
        }
    }
    return targets;
}

int calibrationFits(const std::vector<MeasuredDesign>& designs)
{
    const int folds = foldsFor(familiesOf(designs));
    return (folds > 1 ? folds * (folds + 1) : 0) + folds + 1;
}

Result<CalibrationReport> calibrationReport(std::vector<MeasuredDesign> designs,
                                            const std::shared_ptr<const hardware::Residual>& shipped,
                                            RunControl& control,
                                            const std::function<void(int, int)>& progress)
{
    CalibrationReport report;
    report.designs = std::move(designs);
    report.architectures = familiesOf(report.designs);
    report.fitted =
        static_cast<int>(std::ranges::count(report.designs, ReportStage::Csynth, &MeasuredDesign::stage));
    report.knownToShipped = static_cast<int>(std::ranges::count_if(
        report.designs, [&](const auto& design) { return shipped && shipped->knowsFamily(design.family); }));
    if (report.designs.empty()) {
        return fail("there is no design to calibrate on");
    }
    if (report.fitted == 0) {
        return fail("no report is of C synthesis (csynth), which is what the model predicts; those of later "
                    "stages can be compared with it, but not teach it");
    }
    const int total = calibrationFits(report.designs);
    int done = 0;
    const AfterFit afterFit = [&] {
        ++done;
        if (progress) {
            progress(std::min(done, total), total);
        }
        return control.waitWhilePaused();
    };
    const int folds = foldsFor(report.architectures);
    report.before = estimateAll(report.designs, shipped);
    report.residual = calibrate(report.designs, folds, shipped, afterFit);
    if (folds > 1 && !control.isCancelled()) {
        report.after = crossValidate(report.designs, folds, shipped, afterFit);
    }
    if (control.isCancelled()) {
        return failCancelled("the calibration was cancelled");
    }
    return report;
}

} // namespace snac::calibration
