// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/space/search_space.h"

#include <QTest>

using namespace snac::network;
using namespace snac::space;

namespace {

SpaceOptions layers()
{
    SpaceOptions options;
    options.layerWidths = {Ordinal{{8, 16}}};
    return options;
}

SpaceOptions blocks()
{
    SpaceOptions options;
    options.form = SpaceOptions::Form::Blocks;
    options.blockTypes = {"MLP", "None"};
    options.mlpWidths = {4, 8};
    options.blockActivations = {ActivationKind::ReLU, ActivationKind::Tanh};
    options.norms = {"none", "batch"};
    return options;
}

template<class Change>
SpaceOptions with(SpaceOptions options, Change change)
{
    change(options);
    return options;
}

QStringList names(const SearchSpace& space)
{
    QStringList list;
    for (const Gene& gene : space.genes()) {
        list << QString::fromStdString(gene.name);
    }
    return list;
}

} // namespace

class TestSpaceBuilder : public QObject
{
    Q_OBJECT

private slots:
    void problemsAreNamed_data()
    {
        QTest::addColumn<SpaceOptions>("options");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<QStringList>("words");
        using O = SpaceOptions;
        const auto row = [](const char* name, const SpaceOptions& options, const QStringList& words,
                            int outputs = 3) { QTest::newRow(name) << options << outputs << words; };
        row("no widths", with(layers(), [](O& o) { o.layerWidths.clear(); }), {"layer_widths", "missing"});
        row("width 0", with(layers(), [](O& o) { o.layerWidths = {Ordinal{{0}}}; }),
            {"layer_widths, layer 1", "too small"});
        row("fractional count", with(layers(), [](O& o) { o.numLayers = Ordinal{{1.5}}; }),
            {"num_layers", "whole"});
        row("too deep",
            with(layers(),
                 [](O& o) {
                     o.numLayers = IntegerRange{1, 1000000000};
                 }),
            {"num_layers", "at most 64"});
        row("no activation", with(layers(), [](O& o) { o.activations.clear(); }), {"activation", "empty"});
        row("hidden softmax", with(layers(), [](O& o) { o.activations = {ActivationKind::Softmax}; }),
            {"activation", "output"});
        row("dropout 1", with(layers(), [](O& o) { o.dropout = Ordinal{{1.0}}; }), {"dropout", "below 1"});
        row("learning rate 0", with(layers(), [](O& o) { o.learningRate = Ordinal{{0.0}}; }),
            {"learning_rate", "too small"});
        row("negative l1", with(layers(), [](O& o) { o.l1 = Ordinal{{-1e-6}}; }), {"l1", "too small"});
        row("batch of half a row", with(layers(), [](O& o) { o.batchSize = Ordinal{{0.5}}; }),
            {"batch_size"});
        row("wrong outputs", with(layers(), [](O& o) { o.outputDim = 10; }),
            {"output_dim", "10", "3 outputs"});
        row("one logit for three classes", with(layers(), [](O& o) { o.outputDim = 1; }), {"output_dim"});
        row("softmax of one",
            with(layers(),
                 [](O& o) {
                     o.outputDim = 1;
                     o.outputActivation = ActivationKind::Softmax;
                 }),
            {"output_activation", "sigmoid"}, 2);
        row("conv",
            with(blocks(),
                 [](O& o) {
                     o.blockTypes = {"Conv", "MLP"};
                 }),
            {"block_types", "Conv", "not built yet", "remove"});
        row("attention", with(blocks(), [](O& o) { o.blockTypes = {"ConvAttn"}; }),
            {"attention", "remove ConvAttn"});
        row("strange block", with(blocks(), [](O& o) { o.blockTypes = {"Mlp2"}; }),
            {"block_types", "choices are MLP, None"});
        row("layer norm", with(blocks(), [](O& o) { o.norms = {"layer"}; }),
            {"norm_space", "layer normalization", "remove layer"});
        row("strange norm", with(blocks(), [](O& o) { o.norms = {"group"}; }), {"norm_space", "group"});
        row("no block widths", with(blocks(), [](O& o) { o.mlpWidths.clear(); }),
            {"mlp_width_space", "empty"});
        row("no head", with(blocks(), [](O& o) { o.headLayers = 0; }), {"mlp_head_num_layers"});
        row("negative blocks", with(blocks(), [](O& o) { o.numBlocks = -1; }), {"num_blocks"});
        row("no data", layers(), {"outputs"}, 0);
    }

    void problemsAreNamed()
    {
        QFETCH(SpaceOptions, options);
        QFETCH(int, outputs);
        QFETCH(QStringList, words);
        const auto space = SearchSpace::build(options, 16, outputs);
        QVERIFY(!space.has_value());
        const QString message = QString::fromStdString(space.error().message);
        for (const QString& word : words) {
            QVERIFY2(message.contains(word), qPrintable(message));
        }
    }

    void genesOfTheLayerForm()
    {
        SpaceOptions options = layers();
        options.numLayers = Ordinal{{1, 2, 3}};
        options.layerWidths = {Ordinal{{8, 16}}, Ordinal{{8}}, Ordinal{{4, 8}}};
        options.batchNorm = {true, false};
        options.learningRate = Ordinal{{0.001, 0.002}};
        const auto space = SearchSpace::build(options, 16, 5);
        QVERIFY(space.has_value());
        // One choice makes no gene: layer 2, activation, l1, dropout, batch size.
        QCOMPARE(names(*space), (QStringList{"num_layers", "layer_1_width", "layer_3_width", "batch_norm",
                                             "learning_rate"}));
        QVERIFY(!space->genes()[1].condition.has_value());
        QCOMPARE(space->genes()[2].condition->gene, std::size_t{0});
        QCOMPARE(space->genes()[2].condition->activeFor, (std::vector<std::int64_t>{2}));
        QCOMPARE(space->genes()[2].label, std::string("Width of layer 3"));
    }

    void conditionsFollowTheValuesNotTheOrder()
    {
        SpaceOptions options = layers();
        options.numLayers = Ordinal{{3, 1, 2}};
        const auto space = SearchSpace::build(options, 16, 5);
        QCOMPARE(space->genes()[2].condition->activeFor, (std::vector<std::int64_t>{0, 2}));
        options.numLayers = IntegerRange{1, 3};
        const auto ranged = SearchSpace::build(options, 16, 5);
        QCOMPARE(ranged->genes()[2].condition->activeFor, (std::vector<std::int64_t>{2, 3}));
    }

    void conditionsPointToEarlierGenes()
    {
        for (const SpaceOptions& options :
             {blocks(), with(blocks(), [](SpaceOptions& o) { o.form = SpaceOptions::Form::MlpSnac; })}) {
            const auto space = SearchSpace::build(options, 16, 5);
            QVERIFY(space.has_value());
            int conditional = 0;
            for (std::size_t g = 0; g < space->genes().size(); ++g) {
                if (const auto& condition = space->genes()[g].condition) {
                    ++conditional;
                    QVERIFY(condition->gene < g);
                    QVERIFY(!condition->activeFor.empty());
                }
            }
            QCOMPARE(conditional, 9);
        }
    }

    void lastWidthsRepeat()
    {
        SpaceOptions options = layers();
        options.numLayers = Ordinal{{3}};
        const auto space = SearchSpace::build(options, 16, 5);
        QCOMPARE(names(*space), (QStringList{"layer_1_width", "layer_2_width", "layer_3_width"}));
    }

    void genesOfTheBlockForm()
    {
        SpaceOptions options = blocks();
        options.numBlocks = 1;
        const auto space = SearchSpace::build(options, 16, 5);
        QCOMPARE(names(*space), (QStringList{"b0", "b0_MLP_units", "b0_MLP_act", "b0_MLP_norm",
                                             "MLP_Head_width_0", "MLP_Head_acts_0", "MLP_Head_norms_0",
                                             "MLP_Head_width_1", "MLP_Head_acts_1", "MLP_Head_norms_1"}));
        options.blockTypes = {"MLP"};
        const auto always = SearchSpace::build(options, 16, 5);
        QCOMPARE(names(*always).first(), QString("b0_MLP_units"));
        QVERIFY(!always->genes()[0].condition.has_value());
    }

    void singleLogitForTwoClasses()
    {
        SpaceOptions options = layers();
        options.outputDim = 1;
        options.outputActivation = ActivationKind::Sigmoid;
        const auto space = SearchSpace::build(options, 16, 2);
        QVERIFY(space.has_value());
        snac::Random random(1);
        QCOMPARE(space->decode(space->random(random)).architecture.outputs(), 1);
    }

    /// Two layers of 20,000 units are 142 bytes of a study file and gigabytes of memory.
    void refusesMoreWeightsThanAnybodyCouldBuild_data()
    {
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<bool>("taken");
        QTest::newRow("two wide layers") << 16 << 20000 << 20000 << false;
        QTest::newRow("many inputs") << 1'000'000 << 64 << 32 << false;
        QTest::newRow("wide and narrow") << 16 << 20000 << 16 << true;
        QTest::newRow("images") << 784 << 4096 << 4096 << true;
    }

    void refusesMoreWeightsThanAnybodyCouldBuild()
    {
        QFETCH(int, inputs);
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(bool, taken);
        SpaceOptions options = layers();
        options.numLayers = Ordinal{{1, 2}};
        options.layerWidths = {Ordinal{{8, static_cast<double>(first)}},
                               Ordinal{{8, static_cast<double>(second)}}};
        const auto space = SearchSpace::build(options, inputs, 5);
        QCOMPARE(space.has_value(), taken);
        if (!taken) {
            QVERIFY2(space.error().message.find("million weights") != std::string::npos,
                     space.error().message.c_str());
        }
    }

    void aSpaceOfOneCandidate()
    {
        SpaceOptions options = layers();
        options.numLayers = Ordinal{{1}};
        options.layerWidths = {Ordinal{{8}}};
        const auto space = SearchSpace::build(options, 16, 2);
        QVERIFY(space.has_value());
        QVERIFY(space->genes().empty());
        QCOMPARE(space->size().candidates, 1.0);
        QCOMPARE(space->decode({}).architecture.widths(), (std::vector<int>{16, 8, 2}));
    }
};

QTEST_GUILESS_MAIN(TestSpaceBuilder)
#include "tst_space_builder.moc"
