// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_rows.h"

namespace snac::config {

namespace {

using enum FieldType;

void addLaterRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const auto local = [&](Row&& row) { add(std::move(row).notUsed()); };
    add(Row("synthesis.board", FieldType::Board, Stage::Synthesis, "Target", "Board", "",
            "Short form: the board for the whole study, where hls_config.board is absent."));
    add(Row("synthesis.reuse_factor", Integer, Stage::Synthesis, "Target", "Reuse factor", "",
            "Short form: the reuse factor for the whole study, where hls_config.model.reuse_factor is "
            "absent.")
            .range(1, 1e6));
    local(Row("synthesis.total_bits", Integer, Stage::Synthesis, "Precision", "Total bits", "",
              "Precision to synthesize; one of local_search.precision_pairs.")
              .unit("bits")
              .range(1, 64));
    local(Row("synthesis.int_bits", Integer, Stage::Synthesis, "Precision", "Integer bits", "",
              "Precision to synthesize; integer bits with the sign.")
              .unit("bits")
              .range(0, 64));
    local(Row("synthesis.hls_output_dir", Path, Stage::Synthesis, "Output", "HLS folder", "",
              "Where the HLS project goes."));
    add(Row("output.results_dir", Path, Stage::Output, "Output", "Results folder", "",
            "Folder of the study's .snac file; relative to the working folder, which it is by default."));
}

std::vector<Field> makeStudyRows()
{
    std::vector<Field> rows;
    addStudyRows(rows);
    addDataRows(rows);
    addSearchRows(rows);
    addObjectiveRows(rows);
    addSpaceRows(rows);
    addHardwareRows(rows);
    addCompressionRows(rows);
    addLaterRows(rows);
    return rows;
}

} // namespace

std::span<const Field> fieldTable()
{
    static const std::vector<Field> rows = makeStudyRows();
    return rows;
}

} // namespace snac::config
