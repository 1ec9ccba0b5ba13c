// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../data/zip_writer.h"

#include "snac/calibration/measured_weights.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::calibration;

namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

/// As numpy.savez writes a whole number; alone it has no dimensions.
std::string numbers(const std::vector<int>& shape, const QList<double>& values)
{
    return writeNpy("<i4", shape, values, false, 1);
}

/// 2 inputs, 2 hidden neurons, 1 output.
Members uniformNetwork()
{
    return {{"meta.npy", "not an array that is read"}, {"in_bits.npy", numbers({}, {8})},
            {"in_int.npy", numbers({}, {3})},          {"w0_int.npy", numbers({2, 2}, {5, -3, 0, 8})},
            {"w0_frac_bits.npy", numbers({}, {4})},    {"acc0_bits.npy", numbers({}, {14})},
            {"a0_bits.npy", numbers({}, {6})},         {"a0_int.npy", numbers({}, {2})},
            {"w1_int.npy", numbers({2, 1}, {1, -1})}};
}

MeasuredDesign design()
{
    MeasuredDesign result;
    result.architecture = {
        .inputs = 2,
        .layers = {network::Dense{.units = 2}, network::Activation{}, network::Dense{.units = 1}}};
    return result;
}

} // namespace

class TestMeasuredWeights : public QObject
{
    Q_OBJECT

private slots:
    void oneFormatForAll()
    {
        MeasuredDesign read = design();
        const auto good = readWeights(written(uniformNetwork()), read);
        QVERIFY2(good.has_value(), good ? "" : good.error().message.c_str());
        const auto first = read.detail.layers.begin()->value;
        QCOMPARE(first.values->values, (std::vector<std::int64_t>{5, -3, 0, 8}));
        QCOMPARE(first.weights->width, 5); // 8 and its sign
        QCOMPARE(first.inputs->width, 8);
        QCOMPARE(first.accumulator->width, 14);
        const auto second = std::next(read.detail.layers.begin())->value;
        QCOMPARE(second.values->values, (std::vector<std::int64_t>{1, -1}));
        QCOMPARE(second.inputs->width, 6);
        QVERIFY(!second.accumulator);
    }

    // As wide as hls4ml lets sums grow: 8 bits of the inputs, 5 of the weights, 1 for two terms and 1 for the
    // bias. That is no format of their own, unless the table says so.
    void sumsThatGrow()
    {
        Members members = uniformNetwork();
        members[5].second = numbers({}, {15});
        MeasuredDesign read = design();
        QVERIFY(readWeights(written(members), read));
        QVERIFY(!read.detail.layers.begin()->value.accumulator);
        QVERIFY(read.detail.layers.begin()->value.inputWidths.empty());
        read.detail.layers.begin()->value.accumulator = Precision{15, 6};
        QVERIFY(readWeights(written(members), read));
        QCOMPARE(read.detail.layers.begin()->value.accumulator->width, 15);
    }

    // Inside another model all values and sums have the default format, whatever the file says.
    void innerModels()
    {
        MeasuredDesign read = design();
        read.innerFormat = Precision{16, 6};
        QVERIFY(readWeights(written(uniformNetwork()), read));
        for (const auto& [id, layer] : read.detail.layers) {
            QCOMPARE(layer.inputs->width, 16);
            QCOMPARE(layer.accumulator->width, 16);
            QVERIFY(layer.values.has_value());
        }
    }

    // 0.75 x an input in steps of 1/4 and 0.5 x one in steps of 1/2: the products lie 2^4 and 2^2 apart from
    // 1, so the second is shifted by two bits where they meet. The third input has no bits, so nothing meets
    // it.
    void formatsOfTheirOwn()
    {
        MeasuredDesign read;
        read.architecture = {.inputs = 3, .layers = {network::Dense{.units = 1}}};
        const auto good = readWeights(written({{"in_frac_bits.npy", numbers({3}, {2, 1, 4})},
                                               {"in_int_est.npy", numbers({3}, {4, 3, -4})},
                                               {"w0_int.npy", numbers({3, 1}, {3, 1, 7})},
                                               {"w0_frac_bits.npy", numbers({3, 1}, {2, 1, 0})}}),
                                      read);
        QVERIFY2(good.has_value(), good ? "" : good.error().message.c_str());
        const auto layer = read.detail.layers.begin()->value;
        QCOMPARE(layer.values->values, (std::vector<std::int64_t>{3, 4, 0}));
        QCOMPARE(layer.inputs->width, 5); // of 6 and 4 bits, each once
        QCOMPARE(layer.inputWidths, (std::vector<int>{6, 4, 0}));
    }

    void whatDoesNotFitIsSaid_data()
    {
        QTest::addColumn<int>("member");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("hint");
        QTest::newRow("no input format") << 1 << QByteArray() << "formats of the 2 values `in`";
        QTest::newRow("no weights") << 3 << QByteArray() << "`w0_int` of 2 x 2";
        const auto bytes = [](const std::string& text) { return QByteArray::fromStdString(text); };
        QTest::newRow("other shape") << 3 << bytes(numbers({4, 1}, {1, 2, 3, 4})) << "`w0_int` of 2 x 2";
        QTest::newRow("fractions of other weights")
            << 4 << bytes(numbers({3}, {1, 2, 3})) << "with its fraction bits";
        QTest::newRow("damaged") << 3 << QByteArray("abc") << "";
    }

    void whatDoesNotFitIsSaid()
    {
        QFETCH(int, member);
        QFETCH(QByteArray, content);
        QFETCH(QString, hint);
        Members members = uniformNetwork();
        if (content.isEmpty()) {
            members.erase(members.begin() + member);
        } else {
            members[static_cast<std::size_t>(member)].second = content.toStdString();
        }
        MeasuredDesign read = design();
        const auto good = readWeights(written(members), read);
        QVERIFY(!good);
        QVERIFY2(QString::fromStdString(good.error().message).contains(hint), good.error().message.c_str());
        QVERIFY(read.detail.layers.empty()); // nothing half-read
    }

    void filesAreFoundBesideTheTable()
    {
        written(uniformNetwork());
        MeasuredDesigns designs;
        designs.designs = {design(), design()};
        designs.designs[1].weights = "weights.npz";
        designs.designs[1].line = 3;
        const std::string table = m_folder.filePath("table.csv").toStdString();
        QCOMPARE(*readWeightsBeside(table, designs), 1);
        QVERIFY(designs.designs[0].detail.layers.empty());
        QVERIFY(!designs.designs[1].detail.layers.empty());
        designs.designs[1].weights = "absent.npz";
        const auto missing = readWeightsBeside(table, designs);
        QVERIFY(!missing && missing.error().message.find("line 3") != std::string::npos);
    }

private:
    std::string written(const Members& members)
    {
        QFile file(m_folder.filePath("weights.npz"));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write");
        }
        file.write(QByteArray::fromStdString(writeZip(members, false)));
        return file.fileName().toStdString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestMeasuredWeights)
#include "tst_measured_weights.moc"
