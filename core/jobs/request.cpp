// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request.h"

#include "snac/base/overloaded.h"

namespace snac::jobs {

std::string titleOf(const Request& request)
{
    return std::visit(
        Overloaded{
            [](const SearchRequest& one) { return "search of " + one.study.config.name; },
            [](const CompressRequest& one) { return "local search of " + one.search.config.name; },
            [](const CalibrateRequest&) { return std::string("calibration"); },
            [](const CalibrationRequest&) { return std::string("calibration"); },
            [](const EstimateRequest&) { return std::string("estimate"); },
            [](const TestStepRequest& one) { return "test of a step of " + one.file; },
            [](const auto& one) { return "reading " + one.file; },
        },
        request);
}

} // namespace snac::jobs
