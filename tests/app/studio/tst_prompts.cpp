// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/prompts.h"

#include <QTest>

using namespace snac::studio;

class TestPrompts : public QObject
{
    Q_OBJECT

private slots:
    void suffixesComeFromTheFilter_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("expected");
        QTest::newRow("added") << "front"
                               << "PNG picture (*.png)"
                               << "front.png";
        QTest::newRow("chosen") << "front"
                                << "SVG drawing (*.svg)"
                                << "front.svg";
        QTest::newRow("kept") << "front.pdf"
                              << "PNG picture (*.png)"
                              << "front.pdf";
        QTest::newRow("cancelled") << ""
                                   << "PNG picture (*.png)"
                                   << "";
        QTest::newRow("all files") << "front"
                                   << "All files (*)"
                                   << "front";
    }

    void suffixesComeFromTheFilter()
    {
        QFETCH(QString, file);
        QFETCH(QString, filter);
        QFETCH(QString, expected);
        QCOMPARE(withSuffix(file, filter), expected);
    }
};

QTEST_GUILESS_MAIN(TestPrompts)
#include "tst_prompts.moc"
