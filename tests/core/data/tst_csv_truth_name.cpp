// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/csv_truth_name.h"

#include <QTest>

using namespace snac::data;

class TestCsvTruthName : public QObject
{
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("plain");
        QTest::addColumn<bool>("usual");
        QTest::addColumn<bool>("weight");
        QTest::newRow("y_true") << "y_true" << true << true << false;
        QTest::newRow("blanks and capitals") << "Class ID" << true << true << false;
        QTest::newRow("hump") << "classId" << true << true << false;
        QTest::newRow("signal") << "Signal" << false << true << false;
        QTest::newRow("survived") << "survived" << false << true << false;
        QTest::newRow("weight") << "Weight" << false << false << true;
        QTest::newRow("event weight") << "event-weight" << false << false << true;
        QTest::newRow("input") << "signal_to_noise" << false << false << false;
        QTest::newRow("width") << "w" << false << false << false;
        QTest::newRow("nothing") << "" << false << false << false;
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(bool, plain);
        QFETCH(bool, usual);
        QFETCH(bool, weight);
        QCOMPARE(isPlainTruthName(name.toStdString()), plain);
        QCOMPARE(isUsualTruthName(name.toStdString()), usual);
        QCOMPARE(isNameOfWeight(name.toStdString()), weight);
    }
};

QTEST_APPLESS_MAIN(TestCsvTruthName)
#include "tst_csv_truth_name.moc"
