// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Invented but plausible data for tests and the gallery of widgets.
#include "snac/widgets/plots/objective_plot.h"

#include <QVector>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace snac::widgets::sample {

inline QVector<AxisInfo> axes()
{
    AxisInfo lut;
    lut.key = QStringLiteral("lut_pct");
    lut.label = QStringLiteral("LUT");
    lut.unit = QStringLiteral("% of VU13P");
    lut.logDefault = true;
    lut.origin = QStringLiteral("estimate, hls4ml csynth");
    AxisInfo accuracy;
    accuracy.key = QStringLiteral("accuracy");
    accuracy.label = QStringLiteral("validation accuracy");
    accuracy.unit = QStringLiteral("%");
    accuracy.maximize = true;
    AxisInfo cycles;
    cycles.key = QStringLiteral("clock_cycles");
    cycles.label = QStringLiteral("latency");
    cycles.unit = QStringLiteral("cycles");
    cycles.decimals = 0;
    return {lut, accuracy, cycles};
}

/// `count` trials that get better by generation; who is on the front (of the first two axes) and in the
/// population is set.
inline std::vector<PlotPoint> points(int count, int population = 20, unsigned seed = 7)
{
    std::mt19937 generator(seed);
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    std::vector<PlotPoint> result;
    const int generations = std::max(1, count / population);
    for (int i = 0; i < count; ++i) {
        PlotPoint p;
        p.trial = i;
        p.generation = i / population;
        const double progress = static_cast<double>(p.generation) / generations;
        const double lut = std::pow(10.0, -0.5 + 1.9 * uniform(generator));
        const double best = 76.6 - 3.2 / (0.35 + lut) - 3.0 / (1.0 + 4.0 * lut);
        p.values = {lut, best - (0.05 + (1.0 - progress) * 6.0 + 1.2) * std::pow(uniform(generator), 2.0),
                    std::round(8 + 2.2 * std::log2(1 + lut))};
        if (i % 97 == 13)
            p.values[1] = 22.0; // one that learned nothing
        p.current = p.generation >= generations - 1;
        p.crowding = 0.05 + 0.5 * uniform(generator);
        p.rank = 1 + static_cast<int>(uniform(generator) * 4);
        p.state = QStringLiteral("complete");
        p.note = QStringLiteral("16-120-60-32-32-5 ReLU, batch norm");
        result.push_back(p);
    }
    for (PlotPoint& a : result) {
        a.onFront = true;
        for (const PlotPoint& b : result) {
            if (b.values[0] <= a.values[0] && b.values[1] >= a.values[1] &&
                (b.values[0] < a.values[0] || b.values[1] > a.values[1])) {
                a.onFront = false;
                break;
            }
        }
        if (a.onFront)
            a.rank = 1;
    }
    return result;
}

} // namespace snac::widgets::sample
