// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/space/search_space.h"

#include <QTest>

using namespace snac::network;
using namespace snac::space;

namespace {

SpaceOptions options()
{
    SpaceOptions result;
    result.numLayers = Ordinal{{2, 3, 4}};
    result.layerWidths = {Ordinal{{16, 32, 64}}};
    result.activations = {ActivationKind::Tanh, ActivationKind::LeakyReLU};
    result.batchNorm = {false, true};
    result.learningRate = RealRange{1e-4, 1e-2, true};
    result.l1 = Ordinal{{0, 1e-6}};
    result.batchSize = IntegerRange{32, 512};
    return result;
}

using Values = std::map<std::string, std::string>;

} // namespace

class TestSpaceEncoding : public QObject
{
    Q_OBJECT

private slots:
    void textsOfAGenomeEncodeToIt()
    {
        const auto space = SearchSpace::build(options(), 16, 5);
        snac::Random random(9);
        for (int i = 0; i < 200; ++i) {
            const Genome genome = space->random(random);
            Values values;
            for (std::size_t g = 0; g < space->genes().size(); ++g) {
                values[space->genes()[g].name] = valueText(space->genes()[g].domain, genome.values[g]);
            }
            const auto back = space->encode(values);
            QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
            QVERIFY(*back == genome);
        }
    }

    void unnamedGenesTakeTheirFirstValue()
    {
        const auto space = SearchSpace::build(options(), 16, 5);
        const Candidate candidate = space->decode(*space->encode({}));
        QCOMPARE(candidate.architecture.widths(), (std::vector<int>{16, 16, 16, 5}));
        QCOMPARE(candidate.hyper.learningRate, 1e-4);
        QCOMPARE(candidate.hyper.batchSize, 32);
    }

    void spellings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("gene");
        QTest::addColumn<double>("value");
        QTest::newRow("case") << "activation"
                              << "leaky_relu" << 5 << 1.0;
        QTest::newRow("yes") << "batch_norm"
                             << "yes" << 6 << 1.0;
        QTest::newRow("no") << "batch_norm"
                            << "off" << 6 << 0.0;
        QTest::newRow("exponent") << "l1"
                                  << "1.0e-06" << 8 << 1.0;
        QTest::newRow("real") << "layer_1_width"
                              << " 32.0 " << 1 << 1.0;
        QTest::newRow("range") << "batch_size"
                               << "100" << 9 << 100.0;
    }

    void spellings()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(int, gene);
        QFETCH(double, value);
        const auto space = SearchSpace::build(options(), 16, 5);
        const auto genome = space->encode({{name.toStdString(), text.toStdString()}});
        QVERIFY2(genome.has_value(), genome ? "" : genome.error().message.c_str());
        QCOMPARE(QString::fromStdString(space->genes()[static_cast<std::size_t>(gene)].name), name);
        QCOMPARE(genome->values[static_cast<std::size_t>(gene)], value);
    }

    void problemsNameTheNearest_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("gene") << "num_layer"
                              << "3"
                              << "did you mean num_layers";
        QTest::newRow("far gene") << "zzz"
                                  << "3"
                                  << "genes: num_layers";
        QTest::newRow("width") << "layer_1_width"
                               << "60"
                               << "nearest choice is 64";
        QTest::newRow("choice") << "activation"
                                << "tanhh"
                                << "did you mean Tanh";
        QTest::newRow("no number") << "layer_1_width"
                                   << "wide"
                                   << "not a number";
        QTest::newRow("nan") << "learning_rate"
                             << "nan"
                             << "not a number";
        QTest::newRow("infinity") << "learning_rate"
                                  << "inf"
                                  << "not a number";
        QTest::newRow("range") << "batch_size"
                               << "1000"
                               << "nearest choice is 512";
        QTest::newRow("fraction") << "batch_size"
                                  << "100.4"
                                  << "nearest choice is 100";
        QTest::newRow("fixed") << "dropout"
                               << "0.5"
                               << "nearest choice is 0";
    }

    void problemsNameTheNearest()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, words);
        const auto space = SearchSpace::build(options(), 16, 5);
        const auto genome = space->encode({{name.toStdString(), text.toStdString()}});
        QVERIFY(!genome.has_value());
        const QString message = QString::fromStdString(genome.error().message);
        QVERIFY2(message.contains(words), qPrintable(message));
    }

    void fixedSettingsMayBeNamed()
    {
        const auto space = SearchSpace::build(options(), 16, 5);
        QVERIFY(space->encode({{"dropout", "0"}}).has_value());
    }

    void baselinesComeInNameOrder()
    {
        SpaceOptions named = options();
        named.baselines = {{"zebra", {{"num_layers", "4"}}}, {"ant", {{"num_layers", "3"}}}};
        const auto space = SearchSpace::build(named, 16, 5);
        const auto all = space->baselines();
        QVERIFY(all.has_value());
        QCOMPARE(all->size(), std::size_t{2});
        QCOMPARE(all->front().first, std::string("ant"));
        QCOMPARE(space->decode(all->back().second).architecture.widths().size(), std::size_t{6});
        named.baselines["bad"] = {{"num_layers", "7"}};
        const auto broken = SearchSpace::build(named, 16, 5)->baselines();
        QVERIFY(!broken.has_value());
        QVERIFY(QString::fromStdString(broken.error().message).startsWith("baseline \"bad\": num_layers: 7"));
    }
};

QTEST_GUILESS_MAIN(TestSpaceEncoding)
#include "tst_space_encoding.moc"
