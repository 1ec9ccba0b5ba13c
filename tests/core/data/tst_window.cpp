// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/window.h"

#include <QTest>

using namespace snac::data;

namespace {

DatasetOptions window(std::int64_t start, std::int64_t size)
{
    DatasetOptions options;
    options.windowStart = start;
    options.windowSize = size;
    return options;
}

Samples twoRows(int columns)
{
    Samples samples;
    samples.inputs.resize(2, columns);
    for (int i = 0; i < 2 * columns; ++i) {
        samples.inputs(i / columns, i % columns) = static_cast<float>(i);
    }
    samples.labels = {0, 1};
    samples.groups = {3, 4};
    samples.weights = Eigen::VectorXf::Constant(2, 0.5F);
    return samples;
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void windowsKeepTheirSamples()
    {
        Dataset dataset;
        dataset.samples.inputs.resize(1, 10);
        dataset.samples.inputs << 0, 100, 1, 101, 2, 102, 3, 103, 4, 104;
        QVERIFY(cutWindow(dataset, window(1, 2), "f").has_value());
        Matrix expected(1, 4);
        expected << 1, 101, 2, 102;
        QVERIFY(dataset.samples.inputs == expected);
        QCOMPARE(dataset.info.inputNames, (std::vector<std::string>{"i1", "q1", "i2", "q2"}));
        QVERIFY(dataset.info.reading.inputs.find("samples 1 to 2") != std::string::npos);
    }

    void windowsThatLeaveTheTraceAreRefused_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("size");
        QTest::newRow("odd") << 9 << 0 << 2;
        QTest::newRow("too long") << 10 << 3 << 3;
        QTest::newRow("behind the end") << 10 << 5 << 0;
        QTest::newRow("negative") << 10 << -1 << 2;
    }

    void windowsThatLeaveTheTraceAreRefused()
    {
        QFETCH(int, columns);
        QFETCH(int, start);
        QFETCH(int, size);
        const auto cut = windowColumns(columns, window(start, size), "x.npy");
        QVERIFY(!cut && cut.error().toString().starts_with("x.npy: "));
    }

    /// Where candidates choose the window, the one that holds all of theirs may be longer than the trace.
    void aWindowOfCandidatesEndsWithTheTrace()
    {
        DatasetOptions options = window(2, 400);
        QVERIFY(!windowColumns(10, options, "x"));
        options.windowEndsWithTrace = true;
        const auto columns = windowColumns(10, options, "x");
        QVERIFY(columns.has_value());
        QCOMPARE(columns->first, 4);
        QCOMPARE(columns->count, 6);
        options.windowStart = 5; // there is nothing left
        QVERIFY(!windowColumns(10, options, "x"));
        options.windowStart = 2;
        QCOMPARE(
            windowText(options, 3),
            std::string("samples 2 to 4 of interleaved I and Q, of which each candidate takes a window of "
                        "its own"));
    }

    void preparedDataKeepAllButTheOtherInputs()
    {
        PreparedData data;
        data.info.inputNames = sampleNames(0, 3);
        data.info.fingerprint = "f";
        data.scaler.mean = Eigen::RowVectorXf::LinSpaced(6, 0.0F, 5.0F);
        data.scaler.deviation = Eigen::RowVectorXf::LinSpaced(6, 10.0F, 15.0F);
        data.train = data.validation = data.test = twoRows(6);
        const PreparedData cut = windowed(data, {2, 4});
        QCOMPARE(cut.info.inputNames, (std::vector<std::string>{"i1", "q1", "i2", "q2"}));
        QCOMPARE(cut.info.fingerprint, data.info.fingerprint);
        QCOMPARE(cut.scaler.mean[0], 2.0F);
        QCOMPARE(cut.scaler.deviation[3], 15.0F);
        for (const Samples* part : {&cut.train, &cut.validation, &cut.test}) {
            QCOMPARE(part->inputs.cols(), 4);
            QCOMPARE(part->inputs(1, 0), 8.0F);
            QCOMPARE(part->labels, data.train.labels);
            QCOMPARE(part->groups, data.train.groups);
            QVERIFY(part->weights == data.train.weights);
        }
        data.scaler = {}; // inputs as they are
        QCOMPARE(windowed(data, {2, 4}).scaler.mean.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
