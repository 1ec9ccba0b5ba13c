// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/jobs/data_checks.h"

#include <QTest>

using namespace snac;

class TestDataChecks : public QObject
{
    Q_OBJECT

    static std::string problemOf(const char* name, std::int64_t rows)
    {
        data::DatasetOptions options;
        options.name = name;
        options.rows = rows;
        options.path = "/nowhere.csv";
        const auto checked = jobs::checkDrawing(options);
        return checked ? std::string() : checked.error().message;
    }

private slots:
    void theSimulatorIsAsked()
    {
        QCOMPARE(problemOf("jets", 20'000'000), std::string());
        QVERIFY(problemOf("jets", 20'000'001).contains("between 15 and 20000000"));
        QVERIFY(problemOf("jets", 14).contains("dataset.rows is 14"));
        QVERIFY(problemOf("readout", 1).contains("dataset.rows is 1"));
        QCOMPARE(problemOf("readout", 1000), std::string());
    }

    void filesAreReadByOthers() { QCOMPARE(problemOf("file", 14), std::string()); }
};

QTEST_GUILESS_MAIN(TestDataChecks)
#include "tst_data_checks.moc"
