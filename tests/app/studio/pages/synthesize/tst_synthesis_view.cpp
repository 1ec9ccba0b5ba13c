// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../fake_synthesis.h"

#include "snac/studio/pages/synthesize/synthesis_view.h"

#include <QTest>

using namespace snac;
using namespace snac::studio;

namespace {

study::SynthesisRecord record(int trial, Origin stage, double lut, const char* made)
{
    study::SynthesisRecord result;
    result.origin.trial = trial;
    result.board = fake::start()->board;
    result.estimate.clockNs = fake::start()->config.hls.clockNs;
    result.synthesis.tool = "Tool";
    result.synthesis.stage = stage;
    result.synthesis.lut = lut;
    result.made = made;
    return result;
}

} // namespace

class TestSynthesisView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsGoWhereTheNearestToolPutTheTrial()
    {
        const auto start = fake::start(); // accuracy and LUT in per cent of 1,000
        const Records records{record(3, Origin::Csynth, 100.0, "1"), record(3, Origin::Routed, 60.0, "2"),
                              record(3, Origin::Yosys, 80.0, "3"), record(5, Origin::Yosys, 50.0, "1")};
        const auto measured = measuredTrials(records, *start);
        QCOMPARE(measured.size(), std::size_t(2));
        QCOMPARE(measured[0].trial, 3);
        QVERIFY(std::isnan(measured[0].values[0])); // no figure of hardware
        QCOMPARE(measured[0].values[1], 6.0);       // routed, not what is newer
        QCOMPARE(measured[1].values[1], 5.0);
    }

    void whatWasBuiltDifferentlyHasNoArrow_data()
    {
        QTest::addColumn<int>("what");
        for (int what = 0; what < 7; ++what) {
            QTest::addRow("%d", what) << what;
        }
    }
    void whatWasBuiltDifferentlyHasNoArrow()
    {
        QFETCH(int, what);
        auto one = record(3, Origin::Yosys, 100.0, "1");
        switch (what) {
        case 0:
            one.board.id = "another";
            break;
        case 1:
            one.estimate.clockNs += 1.0;
            break;
        case 2:
            one.precision = "ap_fixed<4,1>";
            break;
        case 3:
            one.multipliers = "dsp";
            break;
        case 4:
            one.withoutReuse = true;
            break;
        case 5:
            one.output = "softmax";
            break;
        default:
            one.origin.step = "abc/1";
        }
        QVERIFY(measuredTrials({one}, *fake::start()).empty());
    }

    void onlyEqualsStandSideBySide()
    {
        Records all{record(3, Origin::Yosys, 100.0, "1"), record(4, Origin::Yosys, 100.0, "1"),
                    record(3, Origin::Csynth, 90.0, "2"), record(3, Origin::Yosys, 100.0, "3")};
        all[3].estimate.clockNs = 2.0;
        QCOMPARE(recordsOf(all, choiceOf(all[0])).size(), std::size_t(2));
        all[2].multipliers = "dsp";
        QCOMPARE(recordsOf(all, choiceOf(all[0])).size(), std::size_t(1));
        QCOMPARE(recordsOf(all, choiceOf(all[2])).size(), std::size_t(1));
    }

    void whatWasChosenIsSaidInWords()
    {
        auto one = record(3, Origin::Yosys, 100.0, "1");
        QVERIFY(choiceWords(choiceOf(one)).isEmpty());
        one.precision = "ap_fixed<4,1>";
        one.multipliers = "dsp";
        one.withoutReuse = true;
        one.output = "argmax";
        QCOMPARE(choiceWords(choiceOf(one)), (QStringList{"ap_fixed<4,1>", "dsp", "reuse 1", "argmax"}));
    }

    void layersHaveTheResourcesTheyTake()
    {
        auto one = record(3, Origin::Yosys, 100.0, "1");
        one.synthesis.layers.resize(2);
        one.synthesis.layers[0].layer = "dense_1";
        one.synthesis.layers[0].lut = 5.0;
        one.synthesis.layers[0].bram18 = 1.0;
        one.synthesis.layers[1].layer = "dense_2";
        one.synthesis.layers[1].dsp = 0.0;
        const auto table = synthesizedLayers(one);
        QCOMPARE(table.columns, (QStringList{"LUT", "FF", "BRAM 18k"}));
        QCOMPARE(table.rows[0].amounts[2].value, 1.0);
    }

    void yosysIsNoRowOfTheCalibration()
    {
        QVERIFY(calibrationObstacle(record(3, Origin::Yosys, 1.0, "1")).contains("Yosys"));
        auto csynth = record(3, Origin::Csynth, 1.0, "1");
        csynth.folder = "/nowhere";
        QVERIFY(!calibrationObstacle(csynth).isEmpty());
    }

    void pointsAndStagesInWords()
    {
        QCOMPARE(pointText({17, {}}), QString("#17"));
        QCOMPARE(pointText({17, "3f2a91bc77aa/4"}), QString("#17, step 3f2a91bc/4"));
        QCOMPARE(stageNames("verilog", false).size(), jobs::synthesisStages);
        QCOMPARE(stageNames("bundle", true).size(), jobs::exportStages);
    }
};

QTEST_MAIN(TestSynthesisView)
#include "tst_synthesis_view.moc"
