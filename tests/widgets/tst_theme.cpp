// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QTest>

using namespace snac::widgets;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrast_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
    }

    /// WCAG 2.1 asks for 4.5 between text and ground.
    void contrast()
    {
        QFETCH(int, theme);
        const Colors& c = colors(static_cast<Theme>(theme));
        const std::tuple<const char*, QColor, QColor> pairs[] = {
            {"text on card", c.text, c.card},
            {"text on page", c.text, c.page},
            {"text on selection", c.text, c.accentSoft},
            {"text on pressed", c.text, c.grid},
            {"muted on card", c.muted, c.card},
            {"muted on page", c.muted, c.page},
            {"muted on grid", c.muted, c.grid},
            {"accent text", c.accentText, c.accent},
            {"chip", c.accentOnCard, c.accentSoft},
            {"link", c.accentOnCard, c.card},
            {"rail", c.railText, c.rail},
            {"rail active", c.railTextActive, c.railActive},
            {"error on card", c.error, c.card},
            {"error on its ground", c.error, c.errorSoft},
            {"warning on its ground", c.warning, c.warningSoft},
            {"success on its ground", c.success, c.successSoft},
            {"budget on card", c.budget, c.card},
            {"text on depth chip", c.text, blend(c.card, category(0), c.dark ? 0.30 : 0.16)},
            {"text on width chip", c.text, blend(c.card, category(2), c.dark ? 0.30 : 0.16)},
            {"text on training chip", c.text, blend(c.card, category(3), c.dark ? 0.34 : 0.20)},
        };
        for (const auto& [name, text, ground] : pairs) {
            const double ratio = contrastRatio(text, ground);
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(ratio)));
        }
    }

    void contrastRatioKnownValues()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) <
                0.01); // the well-known limit grey
    }

    void viridisRunsFromPurpleToYellow()
    {
        QCOMPARE(viridis(0.0), QColor(0x440154));
        QCOMPARE(viridis(1.0), QColor(0xfde725));
        QCOMPARE(viridis(-3.0), viridis(0.0));
        QCOMPARE(viridis(7.0), viridis(1.0));
        QCOMPARE(viridis(std::numeric_limits<double>::quiet_NaN()), viridis(0.0));
        double last = -1.0;
        for (int i = 0; i <= 20; ++i) { // lightness grows all the way: readable without colour vision
            const double now = contrastRatio(viridis(i / 20.0), Qt::black);
            QVERIFY(now > last);
            last = now;
        }
    }

    void categoriesWrapAndDiffer()
    {
        for (int i = 0; i < 7; ++i)
            for (int j = 0; j < i; ++j)
                QVERIFY(category(i) != category(j));
        QCOMPARE(category(7), category(0));
        QCOMPARE(category(-1), category(6));
    }

    void paletteDecidesTheColours()
    {
        QVERIFY(!colors(palette(Theme::Light)).dark);
        QVERIFY(colors(palette(Theme::Dark)).dark);
        QVERIFY(themeOf(palette(Theme::Dark)) == Theme::Dark);
    }

    void styleSheetHasNoHoles()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QString sheet = styleSheet(theme);
            QVERIFY(!sheet.contains(QLatin1Char('@')));
            QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
        }
    }

    void fontsNeverBelowNinePoints()
    {
        QFont tiny;
        tiny.setPointSizeF(6.0);
        QVERIFY(smallFont(tiny).pointSizeF() >= 9.0);
        QVERIFY(monospaceFont(tiny).pointSizeF() >= 9.0);
        QVERIFY(figureFont(QFont()).pointSizeF() > headingFont(QFont()).pointSizeF());
        QVERIFY(QFontInfo(monospaceFont(QFont())).fixedPitch());
    }

    void applyChangesTheProgram()
    {
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        apply(application, Theme::Dark);
        QVERIFY(themeOf(QApplication::palette()) == Theme::Dark);
        apply(application, Theme::Light);
        QVERIFY(themeOf(QApplication::palette()) == Theme::Light);
        QVERIFY(QApplication::font().pointSizeF() >= 9.0);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
