// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/wheel_guard.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace snac::widgets;

namespace {

void turnWheel(QWidget& window, QWidget& over)
{
    const QPoint at = over.mapTo(&window, over.rect().center());
    // As the window system sends it: Qt itself gives the focus and walks up the parents.
    QWheelEvent event(at, window.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    QCoreApplication::instance()->notify(&over, &event);
}

} // namespace

class TestWheelGuard : public QObject
{
    Q_OBJECT

private slots:
    void theWheelChangesOnlyWhereTheUserIs_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"combo", "editable", "spin", "real", "slider"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void theWheelChangesOnlyWhereTheUserIs()
    {
        QFETCH(QString, name);
        WheelGuard::install();
        WheelGuard::install(); // once is enough
        QScrollArea area;
        auto* content = new QWidget;
        auto* layout = new QVBoxLayout(content);
        auto* other = new QLineEdit;
        layout->addWidget(other);
        QWidget* box = nullptr;
        std::function<int()> value;
        if (name == "combo" || name == "editable") {
            auto* combo = new QComboBox;
            combo->addItems({"a", "b", "c"});
            combo->setEditable(name == "editable");
            value = [combo] { return combo->currentIndex(); };
            box = combo;
        } else if (name == "spin") {
            auto* spin = new QSpinBox;
            spin->setValue(5);
            value = [spin] { return spin->value(); };
            box = spin;
        } else if (name == "real") {
            auto* spin = new QDoubleSpinBox;
            spin->setValue(5.0);
            value = [spin] { return static_cast<int>(spin->value()); };
            box = spin;
        } else {
            auto* slider = new QSlider(Qt::Horizontal);
            slider->setValue(5);
            value = [slider] { return slider->value(); };
            box = slider;
        }
        layout->addWidget(box);
        content->setMinimumHeight(2000);
        area.setWidget(content);
        area.setWidgetResizable(true);
        area.resize(300, 200);
        area.show();
        area.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        other->setFocus();
        const int before = value();
        turnWheel(area, *box);
        QCOMPARE(value(), before);
        QVERIFY(!box->hasFocus());
        QVERIFY(area.verticalScrollBar()->value() > 0); // the page scrolls instead
        area.verticalScrollBar()->setValue(0);
        box->setFocus();
        turnWheel(area, *box);
        QVERIFY(value() != before);
    }
};

QTEST_MAIN(TestWheelGuard)
#include "tst_wheel_guard.moc"
