// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/nearest_name.h"

#include <QTest>

using snac::hardware::nearestNames;

class TestNearestName : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("swap") << "detla" << QStringList{"delta"};
        QTest::newRow("case") << "ALHPA" << QStringList{"alpha"};
        QTest::newRow("part of a name") << "gamma" << QStringList{"gamma-ray"};
        QTest::newRow("longer than a name") << "delta-board" << QStringList{"delta"};
        QTest::newRow("nearest first") << "zcu103" << QStringList{"zcu102", "zcu216"};
        QTest::newRow("nothing near") << "quux" << QStringList{};
        QTest::newRow("empty") << "" << QStringList{};
        QTest::newRow("one letter") << "x" << QStringList{};
        QTest::newRow("too long") << QString(5000, 'a') << QStringList{};
    }

    void finds()
    {
        QFETCH(QString, wanted);
        QFETCH(QStringList, found);
        QStringList got;
        for (const auto& name : nearestNames(wanted.toStdString(),
                                             {"zcu216", "alpha", "delta", "gamma-ray", "zcu102", "delta"})) {
            got << QString::fromStdString(name);
        }
        QCOMPARE(got, found);
    }

    void countLimits()
    {
        QCOMPARE(nearestNames("aa", {"aab", "aac", "aad", "aae"}, 2).size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestNearestName)
#include "tst_nearest_name.moc"
