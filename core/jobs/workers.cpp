// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job.h"

namespace snac::jobs {

Workers::Workers(hardware::EnvironmentInUsePtr environment)
    : search([environment](const study::StudyJob& job) { return study::runStudy(job, *environment->now()); })
    , compress([environment](const study::CompressionJob& job) {
        return study::runCompression(job, *environment->now());
    })
    , calibrate(
          [environment](const CalibrateRequest& request, RunControl& control, CalibrationObserver& observer) {
              return jobs::calibrate(request, *environment, control, observer);
          })
    , changeCalibration([environment](const CalibrationRequest& request, RunControl& control,
                                      CalibrationObserver& observer) {
        return jobs::changeCalibration(request, *environment, control, observer);
    })
    , estimate([environment](const EstimateRequest& request, RunControl& control) {
        return jobs::estimate(request, *environment->now(), control);
    })
    , open([environment](const std::string& file) { return openStudy(file, environment->now()->boards); })
    , steps([environment](const std::string& file) { return readSteps(file, environment->now()->boards); })
    , network(readNetwork)
    , testStep([environment](const TestStepRequest& one, RunControl& control) {
        return jobs::testStep(one.file, one.step, one.again, control, environment->now()->boards);
    })
    , floatScores([environment](const FloatScoresRequest& one, RunControl& control) {
        return scoreFloats(one.file, one.trials, control, environment->now()->boards);
    })
    , progress(
          [environment](const std::string& file) { return progressOf(file, environment->now()->boards); })
    , exportPoint([environment](const ExportRequest& one, RunControl& control,
                                const synthesis::ToolSink& sink, const StageSink& stages) {
        return jobs::exportPoint(one, *environment->now(), control, sink, stages);
    })
    , synthesize([environment](const SynthesizeRequest& one, RunControl& control,
                               const synthesis::ToolSink& sink, const StageSink& stages) {
        return jobs::synthesize(one, *environment->now(), control, sink, stages);
    })
    , preview([environment](const PreviewRequest& one, RunControl& control) {
        return jobs::preview(one, *environment->now(), control);
    })
    , syntheses(storedSyntheses)
    , tools(installedTools)
    , importNetwork([environment](const ImportRequest& one, RunControl& control) {
        return jobs::importNetwork(one, *environment->now(), control);
    })
    , saveMarks(jobs::saveMarks)
    , follow([environment](const FollowRequest& one, RunControl& control, study::StudyObserver& observer) {
        return followStudy(one, environment->now()->boards, control, observer);
    })
{
}

} // namespace snac::jobs
