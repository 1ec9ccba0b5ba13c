// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request.h"

#include "snac/base/overloaded.h"

namespace snac::jobs {

namespace {

std::string titleOf(const PointRequest& point)
{
    return (point.step.empty() ? "trial " + std::to_string(point.trial.value_or(-1)) : "step " + point.step) +
           " of " + point.file;
}

} // namespace

std::string titleOf(const Request& request)
{
    return std::visit(
        Overloaded{
            [](const SearchRequest& one) { return "search of " + one.study.config.name; },
            [](const CompressRequest& one) { return "local search of " + one.search.config.name; },
            [](const CalibrateRequest&) { return std::string("calibration"); },
            [](const CalibrationRequest&) { return std::string("calibration"); },
            [](const EstimateRequest&) { return std::string("estimate"); },
            [](const ExportRequest& one) { return "export of " + titleOf(one.point) + " as " + one.form; },
            [](const SynthesizeRequest& one) { return "synthesis of " + titleOf(one.point); },
            [](const PreviewRequest& one) { return "preview of " + titleOf(one.point); },
            [](const InstalledToolsRequest&) { return std::string("installed tools"); },
            [](const ImportRequest& one) { return "import of " + one.network; },
            [](const MarkRequest& one) { return "notes of " + one.file; },
            [](const TestStepRequest& one) { return "test of a step of " + one.file; },
            [](const auto& one) { return "reading " + one.file; },
        },
        request);
}

} // namespace snac::jobs
