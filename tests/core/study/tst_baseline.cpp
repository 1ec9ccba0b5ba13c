// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/baseline.h"

#include "fake_parts.h"

#include "snac/study/trial.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

class TestBaseline : public QObject
{
    Q_OBJECT

    static Baseline baseline()
    {
        Baseline made;
        made.origin.file = "theirs.onnx";
        made.origin.format = "ONNX";
        made.rows = 1200;
        made.metrics.accuracy = 0.75;
        made.hardware.lutPct = 20.0;
        made.values = {0.75, 20.0};
        return made;
    }
    static Trial trial(double accuracy, double lut)
    {
        Trial made;
        made.values = {accuracy, lut};
        return made;
    }

private slots:
    void itReadsLikeATrial()
    {
        Baseline made = baseline();
        made.violation = 0.5;
        const Trial trial = made.asTrial();
        QCOMPARE(trial.number, -1);
        QCOMPARE(trial.state, TrialState::Complete);
        QCOMPARE(trial.price, Price::Own);
        QCOMPARE(trial.values, made.values);
        QCOMPARE(trial.violation, 0.5);
        QCOMPARE(trial.metrics->accuracy, 0.75);
        QCOMPARE(trial.hardware->lutPct, 20.0);
    }

    void wordsSayWhatMayBeCompared()
    {
        Baseline made = baseline();
        QString text = QString::fromStdString(baselineText(made));
        QVERIFY2(text.contains("1,200 validation rows") && text.contains("floating point") &&
                     text.contains("own weights") && text.contains("not known"),
                 qPrintable(text));
        made.inIntegers = true;
        made.folds = true;
        text = QString::fromStdString(baselineText(made));
        QVERIFY2(text.contains("integers") && text.contains("folds"), qPrintable(text));
    }

    void theFrontBeatsItOrNot()
    {
        const StudyConfig config = fake::config();
        const Trial better = trial(0.80, 10.0);
        const Trial worse = trial(0.70, 30.0);
        const Trial other = trial(0.90, 40.0);
        const Trial equal = trial(0.75, 20.0);
        const BaselineVerdict verdict = verdictOf(config, baseline(), {&better, &worse, &other, &equal});
        QCOMPARE(verdict.beatenBy, 1);
        QCOMPARE(verdict.beats, 1);
    }
};

QTEST_GUILESS_MAIN(TestBaseline)
#include "tst_baseline.moc"
