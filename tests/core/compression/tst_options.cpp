// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/compression/options.h"

#include <QTest>

#include <functional>
#include <set>

using namespace snac;
using namespace snac::compression;

class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void precisions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "ap_fixed<8,3>"
                               << "ap_fixed<8,3>";
        QTest::newRow("pair") << "(8, 3)"
                              << "ap_fixed<8,3>";
        QTest::newRow("bare") << "8,3"
                              << "ap_fixed<8,3>";
        QTest::newRow("angles") << "<6,2>"
                                << "ap_fixed<6,2>";
        QTest::newRow("modes") << "ap_fixed<8,3,AP_TRN,AP_WRAP>"
                               << "ap_fixed<8,3,AP_TRN,AP_WRAP>";
        QTest::newRow("usual modes") << "ap_fixed<8,3,AP_RND,AP_SAT>"
                                     << "ap_fixed<8,3>";
    }
    void precisions()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const auto precision = parsePrecision(text.toStdString());
        QVERIFY2(precision, precision ? "" : precision.error().message.c_str());
        QCOMPARE(QString::fromStdString(precisionName(*precision)), name);
        QCOMPARE(*parsePrecision(precisionName(*precision)), *precision);
    }

    void castsRoundAndSaturateUnlessToldOtherwise()
    {
        QCOMPARE(parsePrecision("8,3")->rounding, Rounding::Rnd);
        QCOMPARE(parsePrecision("8,3")->overflow, Overflow::Sat);
        QCOMPARE(parsePrecision("ap_fixed<8,3,AP_TRN>")->rounding, Rounding::Trn);
        QCOMPARE(parsePrecision("ap_fixed<8,3,AP_TRN>")->overflow, Overflow::Wrap);
    }

    void badPrecisions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("word") << "small"
                              << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("one bit") << "1,1"
                                 << "2 to 24 bits";
        QTest::newRow("too wide") << "32,16"
                                  << "2 to 24 bits";
        QTest::newRow("integer bits") << "8,9"
                                      << "0 to 8";
        QTest::newRow("no sign") << "ap_ufixed<8,3>"
                                 << "no sign";
        QTest::newRow("negative") << "ap_fixed<8,-2>"
                                  << "0 to 8";
    }
    void badPrecisions()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto precision = parsePrecision(text.toStdString());
        QVERIFY(!precision);
        QVERIFY2(QString::fromStdString(precision.error().message).contains(says),
                 precision.error().message.c_str());
    }

    void badOptions_data()
    {
        using Change = std::function<void(CompressionOptions&)>;
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
        row("no precision", [](auto& o) { o.precisions.clear(); });
        row("precision twice", [](auto& o) { o.precisions.push_back(o.precisions.front()); });
        row("infeasible precision", [](auto& o) { o.precisions.front().width = 32; });
        row("no method", [](auto& o) { o.methods.clear(); });
        row("structure twice", [](auto& o) { o.structures.push_back(o.structures.front()); });
        row("down", [](auto& o) { o.schedule.sparsities = {0.5, 0.4}; });
        row("all", [](auto& o) { o.schedule.sparsities = {1.0}; });
        row("epochs", [](auto& o) { o.epochs = -1; });
        row("warm-up", [](auto& o) { o.warmUpEpochs = -1; });
        row("learning rate", [](auto& o) { o.learningRate = 0.0; });
        row("not a number", [](auto& o) { o.learningRate = std::nan(""); });
        row("table", [](auto& o) { o.tableBits = 13; });
        row("distillation", [](auto& o) { o.distillation = 1.5; });
        row("floor", [](auto& o) { o.accuracyFloor = 60.0; });
    }
    void badOptions()
    {
        QFETCH(std::function<void(CompressionOptions&)>, change);
        CompressionOptions options;
        QVERIFY(check(options));
        change(options);
        const auto sound = check(options);
        QVERIFY(!sound);
        QVERIFY(!sound.error().message.empty());
    }

    void settingsTellResultsApart()
    {
        const CompressionOptions plain;
        std::set<std::string> texts = {settingsText(plain)};
        const auto differs = [&](const std::function<void(CompressionOptions&)>& change) {
            CompressionOptions options;
            change(options);
            return texts.insert(settingsText(options)).second;
        };
        QVERIFY(differs([](auto& o) { o.schedule.sparsities.pop_back(); }));
        QVERIFY(differs([](auto& o) { o.ranking = Ranking::Global; }));
        QVERIFY(differs([](auto& o) { o.after = AfterPruning::Rewind; }));
        QVERIFY(differs([](auto& o) { o.epochs = 6; }));
        QVERIFY(differs([](auto& o) { o.learningRate = 0.002; }));
        QVERIFY(differs([](auto& o) { o.ranges = training::Ranges::Given; }));
        QVERIFY(differs([](auto& o) { o.granularity = training::Granularity::Weight; }));
        QVERIFY(differs([](auto& o) { o.distillation = 0.5; }));
        QVERIFY(!differs([](auto& o) { o.accuracyFloor = 0.5; }));
        QVERIFY(!differs([](auto& o) { o.precisions.pop_back(); }));
    }

    void namesReadBack()
    {
        for (const Method method : {Method::Iterative, Method::OneShot, Method::Uniform, Method::Learned}) {
            QCOMPARE(methodFromName(methodName(method)), std::optional(method));
        }
        QCOMPARE(methodFromName("one_shot"), std::optional(Method::OneShot));
        for (const Structure structure : {Structure::Unstructured, Structure::Structured}) {
            QCOMPARE(structureFromName(structureName(structure)), std::optional(structure));
        }
        for (const Ranking ranking : {Ranking::LayerWise, Ranking::Global, Ranking::Resource}) {
            QCOMPARE(rankingFromName(rankingName(ranking)), std::optional(ranking));
        }
        QVERIFY(!methodFromName("fast"));
    }
};

QTEST_APPLESS_MAIN(TestOptions)
#include "tst_options.moc"
