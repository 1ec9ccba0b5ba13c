// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/space/search_space.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace snac::network;
using namespace snac::space;
using snac::Random;

namespace {

SpaceOptions jets()
{
    SpaceOptions options;
    options.numLayers = Ordinal{{4, 5, 6, 7, 8}};
    options.layerWidths = {Ordinal{{64, 120, 128}}, Ordinal{{32, 60, 64}}, Ordinal{{16, 32}},
                           Ordinal{{32, 64}},       Ordinal{{32, 64}},     Ordinal{{32, 64}},
                           Ordinal{{16, 32}},       Ordinal{{32, 44, 64}}};
    options.activations = {ActivationKind::ReLU, ActivationKind::Tanh, ActivationKind::Sigmoid};
    options.batchNorm = {true, false};
    options.learningRate = Ordinal{{0.001, 0.0015, 0.002}};
    options.l1 = Ordinal{{0, 1e-6, 1e-5, 1e-4}};
    options.dropout = Ordinal{{0, 0.05, 0.1}};
    return options;
}

SpaceOptions blocks()
{
    SpaceOptions options;
    options.form = SpaceOptions::Form::Blocks;
    options.blockTypes = {"MLP", "None"};
    options.numBlocks = 2;
    options.mlpWidths = {4, 8};
    options.blockActivations = {ActivationKind::ReLU, ActivationKind::Linear};
    options.norms = {"none", "batch"};
    options.headLayers = 2;
    return options;
}

SpaceOptions snacMlp()
{
    SpaceOptions options = blocks();
    options.form = SpaceOptions::Form::MlpSnac;
    options.mlpNumLayers = {1, 2, 3};
    return options;
}

std::vector<double> valuesOf(const Domain& domain)
{
    std::vector<double> values;
    const auto* range = std::get_if<IntegerRange>(&domain);
    for (std::uint64_t i = 0; i < cardinality(domain); ++i) {
        values.push_back(static_cast<double>(i) + (range != nullptr ? static_cast<double>(range->low) : 0.0));
    }
    return values;
}

/// Calls visit(genome) for every genome of the space, inactive genes included.
template<class Visit>
void forEachGenome(const SearchSpace& space, Genome& genome, Visit visit)
{
    if (genome.values.size() == space.genes().size()) {
        visit(genome);
        return;
    }
    for (const double value : valuesOf(space.genes()[genome.values.size()].domain)) {
        genome.values.push_back(value);
        forEachGenome(space, genome, visit);
        genome.values.pop_back();
    }
}

} // namespace

class TestSearchSpace : public QObject
{
    Q_OBJECT

private slots:
    void sizeEqualsCounting_data()
    {
        QTest::addColumn<SpaceOptions>("options");
        SpaceOptions layers;
        layers.numLayers = Ordinal{{0, 2, 3}};
        layers.layerWidths = {Ordinal{{4, 8, 16}}, IntegerRange{5, 6}, Ordinal{{7}}};
        layers.activations = {ActivationKind::ReLU, ActivationKind::Tanh};
        layers.batchNorm = {true, false};
        layers.dropout = Ordinal{{0, 0.1}};
        layers.l1 = Ordinal{{0, 1e-5}};
        QTest::newRow("layers") << layers;
        layers.numLayers = IntegerRange{1, 3};
        QTest::newRow("layers by range") << layers;
        layers.numLayers = Ordinal{{2}};
        QTest::newRow("fixed count") << layers;
        QTest::newRow("blocks") << blocks();
        SpaceOptions bare = blocks();
        bare.headLayers = 1;
        bare.dropout = Ordinal{{0, 0.2}};
        bare.batchSize = Ordinal{{32, 64}};
        QTest::newRow("blocks, head of one") << bare;
        bare.blockTypes = {"MLP"};
        QTest::newRow("always MLP") << bare;
        bare.blockTypes = {"None"};
        QTest::newRow("never MLP") << bare;
        QTest::newRow("snac mlp") << snacMlp();
        SpaceOptions dropped = snacMlp();
        dropped.mlpNumLayers = {3, 1};
        dropped.dropout = Ordinal{{0.1, 0.2}};
        QTest::newRow("snac mlp, dropout") << dropped;
    }

    void sizeEqualsCounting()
    {
        QFETCH(SpaceOptions, options);
        const auto space = SearchSpace::build(options, 10, 3);
        QVERIFY2(space.has_value(), space ? "" : space.error().message.c_str());
        std::set<std::string> candidates;
        std::set<std::string> architectures;
        Genome start;
        forEachGenome(*space, start, [&](const Genome& genome) {
            QVERIFY(isValid(space->genes(), genome));
            const Candidate candidate = space->decode(genome);
            candidates.insert(candidate.key());
            architectures.insert(candidate.architecture.key());
        });
        QCOMPARE(space->size().candidates, static_cast<double>(candidates.size()));
        QCOMPARE(space->size().architectures, static_cast<double>(architectures.size()));
    }

    void jetsSpaceIsCountedExactly()
    {
        const auto space = SearchSpace::build(jets(), 16, 5);
        QVERIFY(space.has_value());
        // Widths: 36 ways for 4 layers, 72 for 5, 144 for 6, 288 for 7, 864 for 8.
        const double architectures = (36 + 72 + 144 + 288 + 864) * 3.0 * 2.0 * 3.0;
        QCOMPARE(space->size().architectures, architectures);
        QCOMPARE(space->size().candidates, architectures * 3 * 4);
    }

    void hugeAndUncountableSpaces()
    {
        SpaceOptions options = jets();
        options.batchSize = IntegerRange{1, 1000000};
        QCOMPARE(SearchSpace::build(options, 16, 5)->size().candidates, 1404.0 * 18 * 12 * 1e6);
        options.learningRate = RealRange{1e-4, 1e-2, true};
        const auto size = SearchSpace::build(options, 16, 5)->size();
        QVERIFY(std::isinf(size.candidates));
        QCOMPARE(size.architectures, 1404.0 * 18);
    }

    void inactiveGenesLeaveNoTrace_data() { sizeEqualsCounting_data(); }

    void inactiveGenesLeaveNoTrace()
    {
        QFETCH(SpaceOptions, options);
        const auto space = SearchSpace::build(options, 10, 3);
        QVERIFY(space.has_value());
        Random random(3);
        for (int i = 0; i < 300; ++i) {
            const Genome genome = space->random(random);
            QVERIFY(isValid(space->genes(), genome));
            const std::string key = space->decode(genome).key();
            const auto active = activeGenes(space->genes(), genome);
            for (std::size_t g = 0; g < active.size(); ++g) {
                if (!active[g]) {
                    Genome other = genome;
                    other.values[g] = space->random(random).values[g];
                    QCOMPARE(space->decode(other).key(), key);
                }
            }
        }
    }

    void layersAreInOrder()
    {
        SpaceOptions options = jets();
        options.dropout = Ordinal{{0.05}};
        options.batchNorm = {true};
        options.outputActivation = ActivationKind::Softmax;
        const auto space = SearchSpace::build(options, 16, 5);
        QVERIFY(space.has_value());
        const auto genome =
            space->encode({{"num_layers", "4"}, {"layer_2_width", "60"}, {"activation", "Tanh"}});
        QVERIFY(genome.has_value());
        const Candidate candidate = space->decode(*genome);
        std::vector<Layer> expected;
        for (const int width : {64, 60, 16, 32}) {
            expected.insert(expected.end(),
                            {Dense{width}, BatchNorm{}, Activation{ActivationKind::Tanh}, Dropout{0.05}});
        }
        expected.insert(expected.end(), {Dense{5}, Activation{ActivationKind::Softmax}});
        QVERIFY(candidate.architecture.layers == expected);
        QCOMPARE(candidate.architecture.inputs, 16);
        QCOMPARE(candidate.hyper.learningRate, 0.001);
    }

    void outputLayerHasNoActivationUnlessSet()
    {
        const auto space = SearchSpace::build(jets(), 16, 5);
        Random random(1);
        const auto candidate = space->decode(space->random(random));
        QVERIFY(std::holds_alternative<Dense>(candidate.architecture.layers.back()));
        QCOMPARE(candidate.architecture.outputs(), 5);
    }

    void blocksDecode()
    {
        const auto space = SearchSpace::build(blocks(), 10, 3);
        const auto genome = space->encode({{"b0", "None"},
                                           {"b1", "MLP"},
                                           {"b1_MLP_units", "8"},
                                           {"b1_MLP_act", "ReLU"},
                                           {"b1_MLP_norm", "batch"},
                                           {"MLP_Head_width_0", "4"},
                                           {"MLP_Head_acts_0", "identity"}});
        QVERIFY2(genome.has_value(), genome ? "" : genome.error().message.c_str());
        const std::vector<Layer> expected = {Dense{8}, BatchNorm{}, Activation{}, Dense{4}, Dense{3}};
        QVERIFY(space->decode(*genome).architecture.layers == expected);
    }

    void snacMlpCountsTheOutputLayer()
    {
        const auto space = SearchSpace::build(snacMlp(), 10, 3);
        const auto one = space->encode({{"num_layers", "1"}});
        QCOMPARE(space->decode(*one).architecture.widths(), (std::vector<int>{10, 3}));
        const auto three = space->encode({{"num_layers", "3"}, {"hidden_units_2", "8"}});
        QCOMPARE(space->decode(*three).architecture.widths(), (std::vector<int>{10, 4, 8, 3}));
    }

    void randomDrawsCoverTheSpaceEvenly()
    {
        SpaceOptions options = jets();
        options.learningRate = RealRange{1e-4, 1e-2, true};
        options.batchSize = IntegerRange{1, 1024, true};
        const auto space = SearchSpace::build(options, 16, 5);
        Random random(11);
        int slow = 0;
        int smallBatch = 0;
        int four = 0;
        constexpr int draws = 4000;
        for (int i = 0; i < draws; ++i) {
            const Candidate candidate = space->decode(space->random(random));
            QVERIFY(candidate.hyper.learningRate >= 1e-4 && candidate.hyper.learningRate <= 1e-2);
            QVERIFY(candidate.hyper.batchSize >= 1 && candidate.hyper.batchSize <= 1024);
            slow += candidate.hyper.learningRate < 1e-3 ? 1 : 0;
            smallBatch += candidate.hyper.batchSize < 32 ? 1 : 0;
            four += candidate.architecture.widths().size() == 6 ? 1 : 0;
        }
        // Half, half, a fifth; five standard deviations of slack.
        QVERIFY2(std::abs(slow - draws / 2) < 160, qPrintable(QString::number(slow)));
        QVERIFY2(std::abs(smallBatch - draws / 2) < 160, qPrintable(QString::number(smallBatch)));
        QVERIFY2(std::abs(four - draws / 5) < 130, qPrintable(QString::number(four)));
    }

    void equalSeedsGiveEqualGenomes()
    {
        const auto space = SearchSpace::build(jets(), 16, 5);
        Random a(5);
        Random b(5);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(space->random(a) == space->random(b));
        }
    }

    /// Windows of traces: the inputs follow, and those that reach beyond the trace end with it.
    void windowsAreGenes()
    {
        SpaceOptions options = jets();
        options.numLayers = Ordinal{{1}};
        options.activations = {ActivationKind::ReLU};
        options.batchNorm = {false};
        options.learningRate = options.l1 = options.dropout = Ordinal{{0.001}};
        const auto without = SearchSpace::build(options, 40, 2);
        QVERIFY(without);
        // Samples 100 to 119: of 3 x 3 windows 100+5, 100+10, 100+20, 112+5, 112+8 (twice), 119+1 (three
        // times).
        options.window = WindowGenes{Ordinal{{100, 112, 119}}, Ordinal{{5, 10, 400}}, 100};
        const auto space = SearchSpace::build(options, 40, 2);
        QVERIFY2(space, space ? "" : space.error().message.c_str());
        QCOMPARE(space->size().candidates, 6.0 * without->size().candidates);
        QCOMPARE(space->size().architectures, 6.0 * without->size().architectures);
        const auto genome = space->encode({{"start_location", "112"}, {"window_size", "400"}});
        QVERIFY(genome);
        const Candidate candidate = space->decode(*genome);
        QCOMPARE(candidate.architecture.inputs, 16);
        QCOMPARE(candidate.window, std::optional(TraceWindow{.start = 112, .size = 8, .first = 100}));
        QCOMPARE(candidate.window->firstColumn(), 24);
        QVERIFY(candidate.networkKey().ends_with("; samples 112 to 119"));
        QVERIFY(candidate.summary().ends_with(", samples 112 to 119"));
        const Candidate longer =
            space->decode(*space->encode({{"start_location", "112"}, {"window_size", "10"}}));
        QCOMPARE(longer.key(), candidate.key());
        const Candidate other =
            space->decode(*space->encode({{"start_location", "100"}, {"window_size", "5"}}));
        QVERIFY(other.networkKey() != candidate.networkKey());
        std::size_t starts = 0;
        for (std::size_t i = 0; i < space->genes().size(); ++i) {
            starts += space->isWindowStart(i) ? 1 : 0;
            QVERIFY(!space->isWindowStart(i) || space->genes()[i].name == "start_location");
            QVERIFY(!space->isHardware(i));
        }
        QCOMPARE(starts, std::size_t{1});
    }

    void windowsThatCannotBeAreRefused_data()
    {
        QTest::addColumn<std::vector<double>>("starts");
        QTest::addColumn<std::vector<double>>("sizes");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<QByteArray>("says");
        const std::vector<double> one{5};
        QTest::newRow("behind the trace") << std::vector<double>{100, 120} << one << 40
                                          << QByteArray("start_location_space: 120 is too large");
        QTest::newRow("before the data")
            << std::vector<double>{99} << one << 40 << QByteArray("start_location_space: 99 is too small");
        QTest::newRow("no sample") << std::vector<double>{100} << std::vector<double>{0} << 40
                                   << QByteArray("window_size_space: 0 is too small");
        QTest::newRow("no traces") << std::vector<double>{100} << one << 41
                                   << QByteArray("41 numbers, which is odd");
    }

    void windowsThatCannotBeAreRefused()
    {
        QFETCH(std::vector<double>, starts);
        QFETCH(std::vector<double>, sizes);
        QFETCH(int, inputs);
        QFETCH(QByteArray, says);
        SpaceOptions options = jets();
        options.window = WindowGenes{Ordinal{starts}, Ordinal{sizes}, 100};
        const auto space = SearchSpace::build(options, inputs, 2);
        QVERIFY(!space);
        QVERIFY2(space.error().message.find(says.toStdString()) != std::string::npos,
                 space.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestSearchSpace)
#include "tst_search_space.moc"
