// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Designs for HLS projects, and g++ to run them.
#include "../../../fixedpoint/networks.h"

#include "snac/fixedpoint/softmax.h"
#include "snac/synthesis/design.h"
#include "snac/synthesis/file_set.h"

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <string>
#include <utility>

namespace snac::synthesis::tests {

struct Ran
{
    int code = -1;
    QByteArray output; ///< both streams
};

/// Runs a program to its end in a folder.
inline Ran ran(const QString& program, const QStringList& arguments, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(240000)) {
        process.kill();
        process.waitForFinished();
        return {-1, "did not finish: " + process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAll()};
}

/// A design around any network, with vectors that come from the definition (evaluateReference).
inline Design designOf(fixedpoint::Network network, std::string name, const data::Matrix& inputs)
{
    Design design;
    design.name = std::move(name);
    design.network = std::move(network);
    design.board.part = "xcvu13p-flga2577-2-e";
    int number = 0;
    const auto layers = fixedpoint::layersOf(design.network).value();
    for (const auto& layer : layers) {
        design.layers.push_back({.id = layer.dense->id, .name = "dense_" + std::to_string(++number)});
    }
    for (int i = 0; i < design.network.inputs(); ++i) {
        design.inputNames.push_back("x" + std::to_string(i));
    }
    for (int i = 0; i < design.network.outputs(); ++i) {
        design.outputNames.push_back("y" + std::to_string(i));
    }
    const FixedFormat& format = design.network.input;
    design.vectors.inputs =
        inputs.unaryExpr([&](float x) { return fixedpoint::toRaw(static_cast<double>(x), format); });
    design.vectors.outputs = fixedpoint::evaluateReference(design.network, inputs);
    return design;
}

/// Another strategy and reuse factor for every layer.
inline void drawBuilds(Random& random, Design& design)
{
    for (LayerBuild& build : design.layers) {
        build.strategy = random.chance(0.5) ? hardware::Strategy::Resource : hardware::Strategy::Latency;
        build.reuseFactor = random.chance(0.3) ? 1 : static_cast<int>(random.integer(2, 20));
    }
}

/// A random network that can be computed, with a random output stage, and its builds.
inline Design randomDesign(Random& random, const fixedpoint::test::Sizes& sizes, const std::string& name,
                           Eigen::Index rows)
{
    for (;;) {
        fixedpoint::Network network = fixedpoint::test::randomNetwork(random, sizes);
        const auto stage = static_cast<fixedpoint::OutputStage>(random.integer(0, 2));
        if (auto staged = fixedpoint::withOutputStage(network, stage)) {
            network = *std::move(staged);
        }
        if (!fixedpoint::check(network)) {
            continue;
        }
        Design design = designOf(
            network, name, fixedpoint::test::randomInputs(random, rows, network.inputs(), network.input));
        drawBuilds(random, design);
        return design;
    }
}

} // namespace snac::synthesis::tests
