// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_options.h"

#include <CLI/CLI.hpp>

#include <map>

namespace snac::cli {

void PointOptions::addTo(CLI::App& command, bool hardware)
{
    static const std::map<std::string, fixedpoint::OutputStage> stages = {
        {"logits", fixedpoint::OutputStage::Logits},
        {"argmax", fixedpoint::OutputStage::Argmax},
        {"softmax", fixedpoint::OutputStage::Softmax}};
    command.add_option("FILE", file, "Study (FILE.snac)")->required();
    auto* const which = command.add_option_group("point", "What of it");
    which->add_option("--trial", trial, "A trial of the search, by number")->check(CLI::Range(0, 10'000'000));
    which->add_option("--step", step, "A step of the local search, as snac compress names it: 3f2a/4");
    which->require_option(1);
    command.add_option(
        "--precision", precision,
        "Number format of all weights and values of a trial, instead of its own: 'ap_fixed<W,I>', with modes "
        "'ap_fixed<W,I,AP_TRN,AP_WRAP>' (default: to nearest, saturating), and others by part behind "
        "semicolons: 'ap_fixed<8,3>; weights=ap_fixed<6,1>; dense_2.values=ap_fixed<6,2>; inputs=...'");
    if (!hardware) {
        return;
    }
    command.add_option("--board", board, "Board or part, see snac boards (default: the study's)");
    command.add_option("--clock", clock, "Clock period in ns (default: the study's)")
        ->check(CLI::Range(0.1, 1000.0));
    command
        .add_option("--reuse", reuse,
                    "1: every multiplication its own, instead of the reuse factors of the search")
        ->check(CLI::Range(1, 1));
    std::map<std::string, synthesis::Multipliers> kinds;
    for (const auto& token : synthesis::multiplierTokens) {
        kinds.emplace(token.name, token.value);
    }
    command
        .add_option("--multipliers", multipliers,
                    "Products of RTL without reuse: adders (additions alone), dsp (DSP blocks wherever that "
                    "saves LUTs) or auto (so many that LUTs and DSP blocks are about the same share of the "
                    "board) (default: adders)")
        ->transform(CLI::CheckedTransformer(kinds, CLI::ignore_case));
    command
        .add_option("--output", output, "What the design gives: logits, argmax or softmax (default: logits)")
        ->transform(CLI::CheckedTransformer(stages, CLI::ignore_case));
}

Result<jobs::PointRequest> PointOptions::request() const
{
    jobs::PointRequest request;
    request.file = file;
    request.trial = trial;
    request.step = step;
    request.board = board;
    request.clockNs = clock;
    request.withoutReuse = reuse.has_value();
    request.multipliers = multipliers;
    request.output = output;
    if (!precision.empty()) {
        SNAC_TRY(request.precision, study::PointFormats::parse(precision));
    }
    return request;
}

} // namespace snac::cli
