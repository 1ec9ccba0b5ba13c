// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/prompts.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <memory>
#include <optional>

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

    void aQuestionDoesNotBlock_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("expected");
        QTest::newRow("yes") << "confirmYes" << true;
        QTest::newRow("no") << "confirmNo" << false;
        QTest::newRow("escape") << "" << false;
    }

    void aQuestionDoesNotBlock()
    {
        QFETCH(QString, button);
        QFETCH(bool, expected);
        QWidget window;
        window.show();
        std::optional<bool> answer;
        Prompts prompts;
        prompts.confirm(&window, "Stop and close?", "9 of 120", "Stop and close", "Go on",
                        [&](bool wanted) { answer = wanted; });
        QVERIFY(!answer); // the call has come back, the question is open
        auto* box = window.findChild<QMessageBox*>("confirm");
        QVERIFY(box && box->isVisible());
        if (button.isEmpty()) {
            QTest::keyClick(box, Qt::Key_Escape);
        } else {
            QTest::mouseClick(box->findChild<QPushButton*>(button), Qt::LeftButton);
        }
        QCOMPARE(answer, std::optional(expected));
        QTRY_VERIFY(!window.findChild<QMessageBox*>("confirm"));
    }

    void aQuestionWithoutItsWindowIsNoQuestion()
    {
        auto window = std::make_unique<QWidget>();
        bool answered = false;
        Prompts().confirm(window.get(), "t", "x", "yes", "no", [&](bool) { answered = true; });
        window.reset();
        QVERIFY(!answered);
    }
};

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
