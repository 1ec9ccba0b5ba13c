// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/reports/report.h"
#include "snac/reports/report_compression.h"

#include "fake_summary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace snac::study;

class TestReportJson : public QObject
{
    Q_OBJECT

    static QJsonObject document(const StudySummary& summary)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(reportJson(summary))).object();
    }

private slots:
    void holdsWhatIsPromised()
    {
        const QJsonObject report = document(fake::summary());
        QCOMPARE(report["study"].toString(), QStringLiteral("toy.snac"));
        QCOMPARE(report["seed"].toInt(), 7);
        QCOMPARE(report["hypervolume"].toDouble(), 1.5);
        // Natural sign: comparable with the values.
        QCOMPARE(report["reference_point"].toArray(), (QJsonArray{0.25, 50.0}));
        QCOMPARE(report["objectives"].toArray()[0].toObject()["direction"].toString(),
                 QStringLiteral("maximize"));
        QCOMPARE(report["objectives"].toArray()[1].toObject()["name"].toString(), QStringLiteral("lut_pct"));
        QCOMPARE(report["front"].toArray().size(), 2);
        const QJsonArray trials = report["trials"].toArray();
        QCOMPARE(trials.size(), 4);
        QCOMPARE(trials[0].toObject()["values"].toObject()["accuracy"].toDouble(), 0.9);
        QCOMPARE(trials[0].toObject()["genome"].toObject()["num_layers"].toInt(), 1);
        QVERIFY(
            trials[0].toObject()["genome"].toObject()["layer_2_width"].isNull()); // inactive with one layer
        QCOMPARE(trials[3].toObject()["state"].toString(), QStringLiteral("failed"));
        QVERIFY(trials[3].toObject()["values"].toObject().isEmpty());
    }

    /// The same document without what grows with the number of trials.
    void theFrontAlone()
    {
        QJsonObject whole = document(fake::summary());
        const auto front =
            QJsonDocument::fromJson(QByteArray::fromStdString(frontJson(fake::summary()))).object();
        for (const char* left : {"trials", "generations", "gene_importance"}) {
            QVERIFY(whole.contains(QLatin1String(left)) && !front.contains(QLatin1String(left)));
            whole.remove(QLatin1String(left));
        }
        QCOMPARE(front, whole);
        QCOMPARE(front["front"].toArray().size(), 2);
    }

    void saysWhatWasRead()
    {
        StudySummary summary = fake::summary();
        snac::data::DatasetInfo& info = summary.start.dataset;
        info.task = snac::data::TaskKind::Classification;
        info.inputNames = {"a", "b"};
        info.classNames = {"g", "q"};
        info.reading = {.format = "text",
                        .header = "line 1",
                        .inputs = "",
                        .truth = "column y (by its name)",
                        .rows = 12,
                        .classCounts = {5, 7},
                        .leftOut = {"column1 (it only numbers the rows)"},
                        .notes = {}};
        const QJsonObject dataset = document(summary)["dataset"].toObject();
        QCOMPARE(dataset["inputs"].toArray(), (QJsonArray{"a", "b"}));
        QCOMPARE(dataset["classes"].toArray()[1].toObject(), (QJsonObject{{"name", "q"}, {"rows", 7}}));
        const QJsonObject reading = dataset["reading"].toObject();
        QCOMPARE(reading["truth"].toString(), QString("column y (by its name)"));
        QCOMPARE(reading["left_out"].toArray(), (QJsonArray{"column1 (it only numbers the rows)"}));
        QCOMPARE(reading["rows"].toInt(), 12);
    }

    void whatTrialsChooseIsNoneOfTheStudys()
    {
        StudySummary summary = fake::summary();
        summary.start.config.hls.reuseFactor = 1;
        QCOMPARE(document(summary)["hardware"].toObject()["reuse_factor"], QJsonValue(1));
        snac::space::HardwareGenes& genes = summary.start.config.space.hardware;
        genes.reuseFactor = snac::space::Ordinal{{1, 2, 4}};
        genes.precisions = {{8, 3}, {6, 2}};
        const QJsonObject hardware = document(summary)["hardware"].toObject();
        QVERIFY(hardware["reuse_factor"].isNull() && hardware["precision"].isNull());
        QVERIFY(hardware["strategy"].isString());
        QVERIFY(hardware["build"].toString().contains("reuse factor 1 or 2 or 4"));
    }

    /// Scores of two networks on the same test rows are told apart.
    void aSelectedStepSaysWhichNetworkItIsHeldAgainst()
    {
        CompressionSummary summary;
        for (const bool again : {false, true}) {
            CompressionBranch branch;
            branch.branch.trial = 2;
            branch.branch.settings =
                "some settings" + (again ? std::string(snac::compression::unseenStart) : std::string());
            summary.branches.push_back(branch);
            TestScore score;
            score.trial = 2;
            score.step = {.branch = branch.branch.key(), .round = 1};
            score.floatMetrics.accuracy = again ? 0.8375 : 0.8307;
            summary.testScores.push_back(score);
        }
        QVERIFY(summary.testScores[0].step.branch != summary.testScores[1].step.branch);
        QCOMPARE(testFloatText(summary, summary.testScores[0]),
                 std::string("trial 2's own network as float: 83.07 %"));
        QCOMPARE(testFloatText(summary, summary.testScores[1]),
                 std::string("trial 2 trained again for compression, as float: 83.75 %"));
        const QJsonArray selected = compressionObject(summary)["selected"].toArray();
        QCOMPARE(selected[0].toObject()["float_network"].toString(), QStringLiteral("stored"));
        QCOMPARE(selected[1].toObject()["float_network"].toString(),
                 QStringLiteral("trained_again_for_compression"));
    }

    void asFloatSaysWhichNetwork()
    {
        FloatScores floats{{3, {}}, {5, {}}};
        floats.unseen = {5};
        QCOMPARE(asFloatText(floats, 3), std::string("'s own network as float"));
        QVERIFY(asFloatText(floats, 5).starts_with(
            " trained again for compression, as float (without these rows"));
        CompressionSummary summary;
        summary.start.floatMetrics = floats;
        const QJsonObject networks = compressionObject(summary)["float_network"].toObject();
        QCOMPARE(networks, (QJsonObject{{"3", "stored"}, {"5", "trained_without_these_rows"}}));
    }

    void hasNoNumbersThatJsonLacks()
    {
        StudySummary summary = fake::summary();
        summary.trials[0].values[1] = std::numeric_limits<double>::quiet_NaN();
        summary.hypervolume = std::numeric_limits<double>::infinity();
        const QJsonObject report = document(summary);
        QVERIFY(report["trials"].toArray()[0].toObject()["values"].toObject()["lut_pct"].isNull());
        QVERIFY(report["hypervolume"].isNull());
    }

    void keepsLargeSeeds()
    {
        StudySummary summary = fake::summary();
        for (const std::uint64_t seed :
             {std::uint64_t{0}, std::uint64_t{1'000'000'000'000}, std::uint64_t{1} << 53U}) {
            summary.start.config.evolution.seed = seed;
            QVERIFY(document(summary)["seed"].isDouble());
            QCOMPARE(document(summary)["seed"].toInteger(), static_cast<qint64>(seed));
            QCOMPARE(static_cast<std::uint64_t>(document(summary)["seed"].toDouble()), seed);
        }
        summary.start.config.evolution.seed = (std::uint64_t{1} << 53U) + 1; // a double would lose it
        QCOMPARE(document(summary)["seed"].toString(), QStringLiteral("9007199254740993"));
        summary.start.config.evolution.seed = std::numeric_limits<std::uint64_t>::max();
        QCOMPARE(document(summary)["seed"].toString(), QStringLiteral("18446744073709551615"));
    }
};

QTEST_GUILESS_MAIN(TestReportJson)
#include "tst_report_json.moc"
