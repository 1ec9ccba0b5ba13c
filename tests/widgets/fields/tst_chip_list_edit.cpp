// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/fields/chip_list_edit.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace snac::widgets;

class TestChipListEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typingAddsValues()
    {
        ChipListEdit edit;
        edit.resize(300, 40);
        edit.show();
        edit.setFocus();
        edit.setValues({QStringLiteral("4"), QStringLiteral("5")});
        QSignalSpy spy(&edit, &ChipListEdit::edited);
        QTest::keyClick(&edit, Qt::Key_6);
        auto* line = edit.findChild<QLineEdit*>(QStringLiteral("chipEditor"));
        QVERIFY(edit.isEditing());
        QTest::keyClicks(line, QStringLiteral("4,7")); // the comma ends the value and starts another one
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(edit.values(), (QStringList{"4", "5", "64", "7"}));
        QCOMPARE(spy.count(), 2);
        QVERIFY(!edit.isEditing());
    }

    void setValuesDoesNotEmitAndKeepsTyping()
    {
        ChipListEdit edit;
        edit.resize(300, 40);
        edit.show();
        edit.setFocus();
        QSignalSpy spy(&edit, &ChipListEdit::edited);
        QTest::keyClick(&edit, Qt::Key_1);
        edit.setValues({QStringLiteral("8"), QStringLiteral("9")});
        QVERIFY(edit.isEditing());
        auto* line = edit.findChild<QLineEdit*>(QStringLiteral("chipEditor"));
        QCOMPARE(line->text(), QStringLiteral("1"));
        QCOMPARE(spy.count(), 0);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(edit.values(), (QStringList{"8", "9", "1"}));
    }

    void keyboardWalksRemovesAndEdits()
    {
        ChipListEdit edit;
        edit.resize(300, 40);
        edit.show();
        edit.setFocus();
        edit.setValues({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClick(&edit, Qt::Key_Right);
        QTest::keyClick(&edit, Qt::Key_Delete);
        QCOMPARE(edit.values(), (QStringList{"a", "c"}));
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QCOMPARE(edit.values(), (QStringList{"a"}));
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClick(&edit, Qt::Key_F2);
        auto* line = edit.findChild<QLineEdit*>(QStringLiteral("chipEditor"));
        QCOMPARE(line->text(), QStringLiteral("a"));
        line->setText(QStringLiteral("z"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(edit.values(), (QStringList{"z"}));
        QTest::keyClick(&edit, Qt::Key_F2);
        line->setText(QStringLiteral("lost"));
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(edit.values(), (QStringList{"z"}));
    }

    void crossRemovesByMouse()
    {
        ChipListEdit edit;
        edit.resize(300, 40);
        edit.setValues({QStringLiteral("64"), QStringLiteral("120")});
        edit.show();
        const int width = edit.fontMetrics().horizontalAdvance(QStringLiteral("64")) + 29;
        QTest::mouseClick(&edit, Qt::LeftButton, {}, QPoint(7 + width - 8, 16));
        QCOMPARE(edit.values(), QStringList{"120"});
    }

    void validatorRefuses()
    {
        ChipListEdit edit;
        edit.resize(300, 40);
        edit.show();
        edit.setFocus();
        edit.setValidator([](const QString& text) {
            return text == QLatin1String("7") ? QString() : QStringLiteral("only 7");
        });
        QSignalSpy rejected(&edit, &ChipListEdit::rejected);
        QTest::keyClick(&edit, Qt::Key_5);
        auto* line = edit.findChild<QLineEdit*>(QStringLiteral("chipEditor"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(rejected.count(), 1);
        QVERIFY(edit.values().isEmpty());
        QVERIFY(edit.isEditing());
        line->setText(QStringLiteral("7"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(edit.values(), QStringList{"7"});
    }

    void choicesComeInAMenu()
    {
        ChipListEdit edit;
        edit.resize(300, 40);
        edit.setChoices({QStringLiteral("ReLU"), QStringLiteral("Tanh")});
        edit.setValues({QStringLiteral("ReLU")});
        edit.show();
        edit.setFocus();
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClick(&edit, Qt::Key_Return);
        auto* menu = edit.findChild<QMenu*>(QStringLiteral("chipChoices"));
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().first()->trigger();
        QCOMPARE(edit.values(), (QStringList{"ReLU", "Tanh"}));
        menu->close();
    }

    void wrapsAndIsTallEnough()
    {
        ChipListEdit edit;
        QStringList many;
        for (int i = 0; i < 40; ++i)
            many.append(QString::number(1000 + i));
        edit.setValues(many);
        QVERIFY(edit.heightForWidth(200) > 4 * edit.heightForWidth(2000));
        QVERIFY(edit.hasHeightForWidth());
    }

    void readOnlyChangesNothing()
    {
        ChipListEdit edit;
        edit.resize(300, 40);
        edit.setValues({QStringLiteral("a")});
        edit.setReadOnly(true);
        edit.show();
        edit.setFocus();
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClick(&edit, Qt::Key_X);
        QCOMPARE(edit.values(), QStringList{"a"});
        QVERIFY(!edit.isEditing());
    }

    void everyRowIsSeenWhateverTheWidth_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {150, 246, 300, 700})
            QTest::newRow(qPrintable(QString::number(width))) << width;
    }

    /// As it stands in a column of a page that scrolls, made wide first and narrow later.
    void everyRowIsSeenWhateverTheWidth()
    {
        QFETCH(int, width);
        QScrollArea area;
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        auto* edit = new ChipListEdit;
        edit->setValues({QStringLiteral("ap_fixed<8,3>"), QStringLiteral("ap_fixed<16,6>"),
                         QStringLiteral("ap_fixed<6,2>")});
        column->addWidget(edit);
        column->addWidget(new QLineEdit);
        column->addStretch(1);
        area.setWidget(content);
        area.setWidgetResizable(true);
        area.resize(900, 300);
        area.show();
        QCoreApplication::processEvents();
        area.resize(width, 300);
        QTRY_VERIFY2(
            edit->height() >= edit->heightForWidth(edit->width()),
            qPrintable(
                QStringLiteral("%1 of %2 px").arg(edit->height()).arg(edit->heightForWidth(edit->width()))));
    }
};

QTEST_MAIN(TestChipListEdit)
#include "tst_chip_list_edit.moc"
