// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/import_origin.h"
#include "snac/synthesis/design.h"
#include "snac/synthesis/tools/synthesis_result.h"
#include "snac/synthesis/writers/verilog/verilog.h"

#include <optional>
#include <string>
#include <vector>

class QJsonObject;
class QJsonValue;

namespace snac::study {

// What became of a point as hardware, in documents for others. Null where a figure is not known.

/// `study`, `trial`, `step` (null for a trial), `program`, `board`, `part`, `clock_ns`, `layers` (`name`,
/// `strategy`, `reuse_factor`, `precision`: `input`, `weights`, `mixed`, `bias`, `accumulator`, `output`),
/// `imported` where the network was, `output` and `multipliers` where they are not the usual ones.
[[nodiscard]] QJsonObject designJson(const synthesis::Design& design);
/// `file`, `format`, `sha256`, `network`, `integers` and `scaler` (whether there are some), `notes`.
[[nodiscard]] QJsonObject importJson(const ImportOrigin& origin);
/// By what was checked (`hls`, `rtl`, `cosim`, `onnx`, `bundle`): `rows`, `mismatches`, `tool`, `version`,
/// `clock_cycles` where they were measured.
[[nodiscard]] QJsonObject checksJson(const std::vector<synthesis::CheckResult>& checks);
/// `tool`, `version`, `stage`, `lut`, `ff`, `dsp`, `bram18`, `carry`, `depth`, `clock_cycles`, `ii`,
/// `period_ns`, `wns_ns`, `power_w`, `layers`, `missing`, `warnings`, `seconds` (from the start of the tool
/// to its end), `cpu_seconds` (of all of its programs).
[[nodiscard]] QJsonObject synthesisJson(const synthesis::SynthesisResult& result);
/// What Yosys will report for RTL, from the additions alone: `lut` with its bounds (`value`, `low`, `high`),
/// `ff`, `carry`, `dsp`, `bram18`, `of`. Null: another form than RTL, and
/// multipliers that work in turns.
[[nodiscard]] QJsonValue rtlCostJson(const std::optional<synthesis::RtlFigures>& rtl);

} // namespace snac::study
