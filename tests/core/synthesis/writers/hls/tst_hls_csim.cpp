// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/hls/hls_writer.h"

#include "csim.h"

#include "../../../../campaign.h"
#include "../../small_design.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::synthesis::tests;

namespace {

/// Several projects as one program: one compilation for all. Each firmware lies in a namespace of its own.
class Batch
{
public:
    Batch() { m_folder = m_temporary.path().toStdString(); }

    /// A project that the writer refuses fails the test.
    void add(const Design& design)
    {
        const auto files = writeHls(design);
        QVERIFY2(files.has_value(), files ? "" : files.error().message.c_str());
        const auto written = commit(*files, m_folder + "/" + design.name);
        QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
        m_names.push_back(design.name);
    }

    [[nodiscard]] std::size_t size() const { return m_names.size(); }

    [[nodiscard]] Ran run() const
    {
        std::string text = "#include \"ap_fixed.h\"\n#include \"ap_int.h\"\n";
        for (const char* header : {"fstream", "iostream", "sstream", "string", "vector"}) {
            text += std::string("#include <") + header + ">\n";
        }
        for (const char* kernels : {"nnet_activation.h", "nnet_dense.h", "nnet_output.h"}) {
            text += "#include \"" + m_names.front() + "/firmware/" + kernels + "\"\n";
        }
        std::string calls;
        for (const std::string& name : m_names) {
            text += "namespace in_" + name + " {\n#include \"" + name + "/firmware/" + name + ".cpp\"\n" +
                    "#define main run\n#include \"" + name + "/tb/" + name + "_test.cpp\"\n#undef main\n}\n";
            calls += "    arguments[1] = const_cast<char*>(\"" + name + "/tb_data\");\n    failed += in_" +
                     name + "::run(2, arguments);\n";
        }
        std::ofstream(m_folder + "/all.cpp")
            << text << "int main()\n{\n    char* arguments[2] = {};\n    int failed = 0;\n"
            << calls << "    return failed;\n}\n";
        QStringList arguments{"-std=c++14",
                              "-O0",
                              "-fno-exceptions",
                              "-Wall",
                              "-Wextra",
                              "-Werror",
                              "-Wno-unknown-pragmas",
                              "-Wno-unused-label",
                              "all.cpp",
                              "-o",
                              "all"};
        const QByteArray other = qgetenv("SNAC_AP_INCLUDE"); // other headers, for a comparison by hand
        if (other.isEmpty()) {
            arguments << "-I" << QString::fromStdString(m_names.front() + "/firmware/ap_types");
        } else {
            arguments << "-isystem" << QString::fromUtf8(other);
        }
        for (const std::string& name : m_names) {
            arguments << "-I" << QString::fromStdString(name + "/firmware");
        }
        const Ran compiled = ran("g++", arguments, m_temporary.path());
        return compiled.code != 0 ? compiled : ran(m_temporary.filePath("all"), {}, m_temporary.path());
    }

    /// That each of them agrees in every bit of every sample.
    void verify() const
    {
        const Ran result = run();
        QVERIFY2(result.code == 0, result.output.right(4000));
        QCOMPARE(result.output.count(" 0 mismatches"), static_cast<qsizetype>(m_names.size()));
    }

private:
    QTemporaryDir m_temporary;
    std::string m_folder;
    std::vector<std::string> m_names;
};

/// Weights of 6 bits on steps of 1/16, some of them 0, and biases.
fixedpoint::test::Layer layerOf(Random& random, int inputs, int units, const FixedFormat& output)
{
    fixedpoint::test::Layer layer;
    layer.inputs = inputs;
    layer.units = units;
    layer.weightFraction = 4;
    for (int i = 0; i < inputs * units; ++i) {
        layer.weights.push_back(random.chance(0.7) ? random.integer(-32, 31) : 0);
    }
    layer.bias = {.width = 6, .integer = 2};
    for (int unit = 0; unit < units; ++unit) {
        layer.biases.push_back(random.integer(-32, 31));
    }
    layer.output = output;
    return layer;
}

} // namespace

class TestHlsCsim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectRunsAsItIs();
    void everyPairOfModesAgrees();
    void networksOfOddShapesAgree();
    void aPrunedJetNetworkAgrees();
    void randomNetworksAgree_data();
    void randomNetworksAgree();
};

void TestHlsCsim::aProjectRunsAsItIs()
{
    QTemporaryDir folder;
    Design design = smallDesign();
    design.name = "jets";
    const auto files = writeHls(design);
    QVERIFY2(files.has_value(), files ? "" : files.error().message.c_str());
    const QString project = folder.filePath("small project");
    QVERIFY(commit(*files, project.toStdString()).has_value());
    const Ran made =
        ran("make", {"csim", "CXXFLAGS=-O0 -Wall -Wextra -Werror -Wconversion -Wno-unused-label"}, project);
    QVERIFY2(made.code == 0, made.output);
    QVERIFY2(made.output.contains("jets: 4 samples, 0 mismatches"), made.output);
}

/// Output, table argument or accumulator of every rounding mode, with every overflow mode; LeakyReLU or hard
/// tanh.
void TestHlsCsim::everyPairOfModesAgrees()
{
    Random random(11);
    Batch batch;
    for (const Rounding rounding : fixedpoint::test::allRoundings) {
        for (const Overflow overflow : fixedpoint::test::allOverflows) {
            fixedpoint::test::Layer first =
                layerOf(random, 3, 4, {.width = 6, .integer = 2, .rounding = rounding, .overflow = overflow});
            first.activation = network::ActivationKind::LeakyReLU;
            first.slopeExponent = -2;
            fixedpoint::test::Layer second = layerOf(random, 4, 2,
                                                     {.width = 5,
                                                      .integer = -1,
                                                      .isSigned = overflow != Overflow::Sat,
                                                      .rounding = rounding,
                                                      .overflow = overflow});
            second.activation = network::ActivationKind::HardTanh;
            second.accumulator = FixedFormat{9, 5, true, rounding, Overflow::Wrap};
            const fixedpoint::Network network =
                fixedpoint::test::networkOf({.width = 7, .integer = 2}, {first, second});
            Design design = designOf(network, "m" + std::to_string(batch.size()),
                                     fixedpoint::test::randomInputs(random, 80, 3, network.input));
            drawBuilds(random, design);
            batch.add(design);
        }
    }
    batch.verify();
}

void TestHlsCsim::networksOfOddShapesAgree()
{
    using fixedpoint::OutputStage;
    Random random(5);
    Batch batch;
    const FixedFormat eight{.width = 8, .integer = 3, .rounding = Rounding::Rnd, .overflow = Overflow::Sat};
    const auto add = [&](const fixedpoint::Network& network, OutputStage stage = OutputStage::Logits) {
        for (const hardware::Strategy strategy :
             {hardware::Strategy::Latency, hardware::Strategy::Resource}) {
            const auto staged = fixedpoint::withOutputStage(network, stage);
            Design design =
                designOf(staged.value(), "odd" + std::to_string(batch.size()),
                         fixedpoint::test::randomInputs(random, 40, network.inputs(), network.input));
            for (LayerBuild& build : design.layers) {
                build.strategy = strategy;
                build.reuseFactor = 3;
            }
            batch.add(design);
        }
    };
    add(fixedpoint::test::networkOf(eight, {layerOf(random, 1, 1, eight)}));
    add(fixedpoint::test::networkOf(eight, {layerOf(random, 2, 1, eight)}), OutputStage::Argmax);
    add(fixedpoint::test::networkOf(eight, {layerOf(random, 3, 2, eight)}), OutputStage::Softmax);
    fixedpoint::test::Layer zero = layerOf(random, 4, 3, eight);
    std::ranges::fill(zero.weights, 0);
    add(fixedpoint::test::networkOf(eight, {zero, layerOf(random, 3, 2, eight)}));
    fixedpoint::test::Layer dead = layerOf(random, 4, 4, eight);
    dead.activation = network::ActivationKind::ReLU;
    std::fill_n(dead.weights.begin() + 4, 4, 0);
    dead.biases[1] = -9;
    fixedpoint::test::Layer unused = layerOf(random, 4, 5, eight);
    for (int unit = 0; unit < unused.units; ++unit) {
        unused.weights[static_cast<std::size_t>(unit * 4 + 2)] = 0;
    }
    add(fixedpoint::test::networkOf(eight, {dead, unused}), OutputStage::Argmax);
    fixedpoint::test::Layer wide = layerOf(random, 1, 2, {.width = 62, .integer = 20});
    wide.weights = {(std::int64_t{1} << 56) - 12345678901, -(std::int64_t{1} << 56) + 7};
    wide.weightFraction = 30;
    wide.bias = {.width = 60, .integer = 30};
    wide.biases = {(std::int64_t{1} << 58) - 3, -(std::int64_t{1} << 58) + 5};
    add(fixedpoint::test::networkOf({.width = 3, .integer = 1}, {wide}));
    fixedpoint::test::Layer far =
        layerOf(random, 2, 2, {.width = 4, .integer = 34, .rounding = Rounding::RndInf});
    far.weightFraction = 20;
    add(fixedpoint::test::networkOf({.width = 4, .integer = -10}, {far})); // all below half a step
    batch.verify();
}

/// The size of the networks that the program is for: 16-64-32-32-5, four of five weights pruned, 1,000
/// samples.
void TestHlsCsim::aPrunedJetNetworkAgrees()
{
    Random random(8);
    const FixedFormat eight{.width = 8, .integer = 3, .rounding = Rounding::Rnd, .overflow = Overflow::Sat};
    const std::vector<int> widths{16, 64, 32, 32, 5};
    std::vector<fixedpoint::test::Layer> layers;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
        layers.push_back(layerOf(random, widths[i], widths[i + 1], eight));
        for (std::int64_t& weight : layers.back().weights) {
            weight = random.chance(0.28) ? weight : 0;
        }
        layers.back().activation =
            i + 2 < widths.size() ? network::ActivationKind::ReLU : network::ActivationKind::Linear;
    }
    const fixedpoint::Network network = fixedpoint::test::networkOf(eight, layers);
    Batch batch;
    for (const hardware::Strategy strategy : {hardware::Strategy::Latency, hardware::Strategy::Resource}) {
        Design design = designOf(network, "jets" + std::to_string(batch.size()),
                                 fixedpoint::test::randomInputs(random, 1000, 16, network.input));
        for (LayerBuild& build : design.layers) {
            build.strategy = strategy;
            build.reuseFactor = strategy == hardware::Strategy::Resource ? 8 : 1;
        }
        batch.add(design);
    }
    batch.verify();
}

void TestHlsCsim::randomNetworksAgree_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("networks");
    QTest::addColumn<int>("bits");
    QTest::newRow("narrow") << 1 << campaign::cases(6, 14) << 5;
    QTest::newRow("8 bits") << 2 << campaign::cases(6, 14) << 8;
    QTest::newRow("wide") << 3 << campaign::cases(4, 8) << 20;
}

void TestHlsCsim::randomNetworksAgree()
{
    QFETCH(int, seed);
    QFETCH(int, networks);
    QFETCH(int, bits);
    Random random(static_cast<std::uint64_t>(seed));
    Batch batch;
    for (int i = 0; i < networks; ++i) {
        batch.add(randomDesign(random, {bits, bits, bits}, "net" + std::to_string(i), 60));
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    batch.verify();
}

QTEST_GUILESS_MAIN(TestHlsCsim)
#include "tst_hls_csim.moc"
