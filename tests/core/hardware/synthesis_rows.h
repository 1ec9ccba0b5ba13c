// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/layer_cost.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

/// Single dense layers: random lecun_uniform weights, 16-bit inputs, XCU250, 5 ns, csynth.
struct SynthesisRow
{
    int inputs = 0;
    int outputs = 0;
    int weightBits = 0;
    int reuse = 1;
    bool latencyStrategy = false;
    double lut = 0.0, ff = 0.0, dsp = 0.0, bram18 = 0.0, cycles = 0.0, ii = 0.0;
};

inline std::vector<std::string> splitCsv(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

/// The rows whose source begins with `source`; empty when the file is absent.
inline std::vector<SynthesisRow> readSynthesisRows(const std::string& path, const std::string& source)
{
    std::ifstream stream(path);
    std::string line;
    if (!std::getline(stream, line)) {
        return {};
    }
    std::map<std::string, std::size_t> column;
    for (const std::string& name : splitCsv(line)) {
        column.emplace(name, column.size());
    }
    std::vector<SynthesisRow> rows;
    while (std::getline(stream, line)) {
        const auto cells = splitCsv(line);
        const auto cell = [&](const char* name) { return cells.at(column.at(name)); };
        SynthesisRow row;
        if (!cell("source_repo").starts_with(source) ||
            std::sscanf(cell("architecture").c_str(), "%d-D%d", &row.inputs, &row.outputs) != 2) {
            continue;
        }
        row.weightBits = std::stoi(cell("weight_bits"));
        row.reuse = std::stoi(cell("reuse_factor"));
        row.latencyStrategy = cell("strategy") == "latency";
        row.lut = std::stod(cell("lut"));
        row.ff = std::stod(cell("ff"));
        row.dsp = std::stod(cell("dsp"));
        row.bram18 = std::stod(cell("bram18k"));
        row.cycles = std::stod(cell("latency_max"));
        row.ii = std::stod(cell("ii_max"));
        rows.push_back(row);
    }
    return rows;
}

inline snac::hardware::LayerFigures estimated(const SynthesisRow& row)
{
    using namespace snac::hardware;
    DesignPoint design;
    design.weights = {row.weightBits, 1};
    design.inputBits = 16;
    design.clockNs = 5.0;
    design.tool = HlsTool::Vivado;
    design.assumption = {WeightAssumption::Distribution::Uniform, 1.0, 0.0};
    return row.latencyStrategy ? latencyDense(design, row.inputs, row.outputs, row.reuse)
                               : resourceDense(design, row.inputs, row.outputs, row.reuse);
}

/// Symmetric mean absolute percentage error and the part of rows inside the bounds.
struct Agreement
{
    double smape = 0.0;
    double covered = 0.0;
    int rows = 0;
};

template<class Select>
Agreement agreement(const std::vector<SynthesisRow>& rows,
                    snac::hardware::Estimate snac::hardware::LayerFigures::*figure,
                    double SynthesisRow::*measured, Select select)
{
    Agreement result;
    for (const SynthesisRow& row : rows) {
        if (!select(row)) {
            continue;
        }
        const snac::hardware::Estimate estimate = estimated(row).*figure;
        const double real = row.*measured;
        const double size = (std::abs(estimate.value) + std::abs(real)) / 2.0;
        result.smape += size > 0.0 ? 100.0 * std::abs(estimate.value - real) / size : 0.0;
        result.covered += real >= estimate.low - 1e-9 && real <= estimate.high + 1e-9 ? 1.0 : 0.0;
        ++result.rows;
    }
    if (result.rows > 0) {
        result.smape /= result.rows;
        result.covered /= result.rows;
    }
    return result;
}
