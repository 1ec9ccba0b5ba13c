// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/npy.h"
#include "snac/data/npz.h"
#include "snac/synthesis/import/import.h"
#include "snac/synthesis/writers/bundle/bundle.h"

#include "../../random_design.h"
#include "../../small_design.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;

class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormComesBack_data();
    void everyFormComesBack();
    void arraysAreThoseOfTheDesign();
    void theSameDesignGivesTheSameBytes();
    void aDesignWithoutFloatsIsWritten();
    void changedBytesAreRefusedOrRead();
    void integersThatContradictTheirExamplesAreRefused();
    void floatsOfTheTrialAreNotThoseOfItsStep();
};

namespace {

std::string bytesOf(const FileSet& files, std::string_view path)
{
    for (const OutputFile& file : files) {
        if (file.path == path) {
            return file.bytes;
        }
    }
    return {};
}

Result<ImportedNetwork> readBack(const FileSet& files)
{
    return importBundle(bytesOf(files, "network.json"), bytesOf(files, "arrays.npz"));
}

} // namespace

void TestBundle::everyFormComesBack_data()
{
    QTest::addColumn<tests::RandomDesignOptions>("options");
    QTest::newRow("plain") << tests::RandomDesignOptions{};
    QTest::newRow("one neuron, one input") << tests::RandomDesignOptions{.widths = {1, 1, 1}};
    QTest::newRow("no bias, no norm") << tests::RandomDesignOptions{.norm = false, .bias = false};
    QTest::newRow("mixed") << tests::RandomDesignOptions{.mixed = true};
    QTest::newRow("table") << tests::RandomDesignOptions{.activation = network::ActivationKind::Tanh};
    QTest::newRow("leaky") << tests::RandomDesignOptions{.activation = network::ActivationKind::LeakyReLU};
    QTest::newRow("hard tanh") << tests::RandomDesignOptions{.activation = network::ActivationKind::HardTanh};
    QTest::newRow("argmax") << tests::RandomDesignOptions{.stage = fixedpoint::OutputStage::Argmax};
    QTest::newRow("softmax") << tests::RandomDesignOptions{.stage = fixedpoint::OutputStage::Softmax};
    QTest::newRow("accumulator") << tests::RandomDesignOptions{.accumulator =
                                                                   FixedFormat{.width = 9, .integer = 5}};
    QTest::newRow("negative integer bits")
        << tests::RandomDesignOptions{.output = {.width = 5, .integer = -2, .overflow = Overflow::SatZero}};
    QTest::newRow("negative fraction")
        << tests::RandomDesignOptions{.output = {.width = 4, .integer = 6, .rounding = Rounding::RndInf}};
}

void TestBundle::everyFormComesBack()
{
    QFETCH(tests::RandomDesignOptions, options);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Design design = tests::randomDesign(seed, options);
        const auto files = writeBundle(design);
        QVERIFY2(files.has_value(), files ? "" : files.error().message.c_str());
        const auto read = readBack(*files);
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QVERIFY(read->integers == design.network);
        QVERIFY(tests::same(read->trained, *design.trained));
        QVERIFY(tests::same(read->quantized->network, design.quantized->network));
        QVERIFY(fixedpoint::withOutputStage(fixedpoint::fromQuantized(*read->quantized).value(),
                                            options.stage) == design.network);
        QCOMPARE(read->inputNames, design.inputNames);
        QCOMPARE(read->outputNames, design.outputNames);
        QCOMPARE(read->task, std::optional(data::TaskKind::Classification));
        QVERIFY(read->scaler->mean == design.scaler->mean &&
                read->scaler->deviation == design.scaler->deviation);
    }
}

void TestBundle::arraysAreThoseOfTheDesign()
{
    const Design design = tests::randomDesign(7);
    const auto files = writeBundle(design).value();
    const std::string archive = bytesOf(files, "arrays.npz");
    int seen = 0;
    const auto entries = data::listNpz(archive, "arrays.npz");
    for (const data::NpzEntry& entry : entries.value()) {
        const std::string bytes = data::unpackNpz(entry, "arrays.npz").value();
        const data::NpyArray array = data::parseNpy(bytes, entry.name).value();
        if (entry.name == "integer_0_weights") {
            const auto& dense = std::get<fixedpoint::Dense>(design.network.operations[0]);
            for (std::size_t i = 0; i < dense.weights.size(); ++i) {
                QCOMPARE(array.integerText(i), std::to_string(dense.weights[i]));
            }
            ++seen;
        } else if (entry.name == "trained_0_weights") {
            const auto& dense = std::get<network::DenseWeights>(design.trained->weights[0]);
            std::vector<double> row(array.columns());
            for (std::size_t i = 0; i < array.rows(); ++i) {
                array.readRow(i, row.data());
                for (std::size_t k = 0; k < row.size(); ++k) {
                    QCOMPARE(row[k], static_cast<double>(dense.weights(static_cast<Eigen::Index>(i),
                                                                       static_cast<Eigen::Index>(k))));
                }
            }
            ++seen;
        } else if (entry.name == "example_outputs") {
            QCOMPARE(array.rows(), 50U);
            QCOMPARE(array.integerText(4), std::to_string(design.vectors.outputs(1, 1)));
            ++seen;
        }
    }
    QCOMPARE(seen, 3);
}

void TestBundle::theSameDesignGivesTheSameBytes()
{
    const auto first = writeBundle(tests::randomDesign(3)).value();
    const auto second = writeBundle(tests::randomDesign(3)).value();
    for (std::size_t i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].path, second[i].path);
        QVERIFY(first[i].bytes == second[i].bytes);
    }
}

/// As bundles of steps were once written: the trial's weights in the place of the step's.
void TestBundle::floatsOfTheTrialAreNotThoseOfItsStep()
{
    Design design = tests::randomDesign(7);
    design.origin.step = "8e5f/1";
    const auto own = readBack(writeBundle(design).value());
    QVERIFY(own && own->notes.empty() && tests::same(own->trained, *design.trained));
    std::get<network::DenseWeights>(design.trained->weights[0]).weights.array() += 0.5F;
    const auto others = readBack(writeBundle(design).value());
    QVERIFY(others && others->notes.size() == 1);
    QVERIFY(others->notes[0].contains("the step's own are used"));
    QVERIFY(tests::same(others->trained, design.quantized->network));
    design.origin.step.clear(); // of a trial nothing is known against them
    const auto trial = readBack(writeBundle(design).value());
    QVERIFY(trial && trial->notes.empty() && tests::same(trial->trained, *design.trained));
}

void TestBundle::aDesignWithoutFloatsIsWritten()
{
    Design design = tests::smallDesign();
    design.name = identifier(design.name);
    const auto files = writeBundle(design);
    QVERIFY2(files.has_value(), files ? "" : files.error().message.c_str());
    const auto read = readBack(*files);
    QVERIFY(!read.has_value());
    QVERIFY(read.error().message.contains("float weights"));
}

/// Whatever is changed: an error or a network that passes all checks, never anything else.
void TestBundle::changedBytesAreRefusedOrRead()
{
    const auto files = writeBundle(tests::randomDesign(11)).value();
    const std::string json = bytesOf(files, "network.json");
    const std::string archive = bytesOf(files, "arrays.npz");
    Random random(5);
    for (int i = 0; i < 400; ++i) {
        std::string text = json;
        std::string bytes = archive;
        std::string& changed = i % 2 == 0 ? text : bytes;
        if (i % 5 == 0) {
            changed.resize(random.index(changed.size()));
        }
        for (int k = 0; k < 3 && !changed.empty(); ++k) {
            changed[random.index(changed.size())] =
                i % 2 == 0 ? "0123456789{}[],:\"-e"[random.index(19)] : static_cast<char>(random.index(256));
        }
        if (const auto read = importBundle(text, bytes)) {
            QVERIFY(fixedpoint::check(*read->integers).has_value());
            QVERIFY(network::check(*read->quantized).has_value());
        }
    }
}

void TestBundle::integersThatContradictTheirExamplesAreRefused()
{
    Design design = tests::randomDesign(13);
    design.vectors.outputs(3, 0) += 1;
    const auto read = readBack(writeBundle(design).value());
    QVERIFY(!read.has_value());
    QVERIFY(read.error().message.contains("example"));
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
