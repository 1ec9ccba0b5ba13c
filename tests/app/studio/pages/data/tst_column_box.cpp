// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/data/column_box.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace snac::studio;

class TestColumnBox : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<QComboBox> box()
    {
        auto made = std::make_unique<QComboBox>();
        makeColumnBox(made.get(), QStringLiteral("none"));
        fillColumnBox(made.get(), {QStringLiteral("mass"), QStringLiteral("patient")});
        return made;
    }

private Q_SLOTS:
    /// The first letter that is typed is that of a column, not one behind a word that says that there is
    /// none.
    void typingBeginsWithNothing()
    {
        const auto field = box();
        field->show();
        QVERIFY(QTest::qWaitForWindowExposed(field.get()));
        QCOMPARE(field->lineEdit()->placeholderText(), QString("none"));
        QTest::mouseClick(field->lineEdit(), Qt::LeftButton);
        QTest::keyClicks(field->lineEdit(), "zone");
        QCOMPARE(columnOf(field.get()), QString("zone"));
    }

    /// "none" out of the list means that, and leaves no word behind, however often.
    void noneIsNoWord()
    {
        const auto field = box();
        field->setCurrentIndex(2);
        QCOMPARE(columnOf(field.get()), QString("patient"));
        field->setCurrentIndex(0);
        QCOMPARE(columnOf(field.get()), QString());
        QCOMPARE(field->currentText(), QString());
        field->setEditText(QStringLiteral("none")); // as the list writes it where it was the row before
        Q_EMIT field->activated(0);
        QCOMPARE(field->currentText(), QString());
    }

    void whatIsSaidStays()
    {
        const auto field = box();
        QSignalSpy changed(field.get(), &QComboBox::currentTextChanged);
        field->setCurrentIndex(1);
        changed.clear();
        fillColumnBox(field.get(), {QStringLiteral("run"), QStringLiteral("mass")});
        QCOMPARE(columnOf(field.get()), QString("mass"));
        QCOMPARE(field->currentIndex(), 2);
        field->setEditText(QStringLiteral("a, b"));
        changed.clear();
        fillColumnBox(field.get(), {QStringLiteral("run")});
        QCOMPARE(columnOf(field.get()), QString("a, b"));
        clearColumnBox(field.get());
        QCOMPARE(columnOf(field.get()), QString());
        QCOMPARE(field->count(), 1);
        QVERIFY(changed.isEmpty());
    }

    /// A column may be called as the first row is.
    void aColumnCalledNone()
    {
        QComboBox field;
        makeColumnBox(&field, QStringLiteral("none"));
        fillColumnBox(&field, {QStringLiteral("none"), QStringLiteral("mass")});
        QCOMPARE(columnOf(&field), QString());
        field.setCurrentIndex(1);
        QCOMPARE(columnOf(&field), QString("none"));
        fillColumnBox(&field, {QStringLiteral("mass"), QStringLiteral("none")});
        QCOMPARE(columnOf(&field), QString("none"));
    }
};

QTEST_MAIN(TestColumnBox)
#include "tst_column_box.moc"
