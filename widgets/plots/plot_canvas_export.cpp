// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The plot as a picture in a file, with a caption that says what it is of.
#include "plot_canvas_core.h"

#include "snac/widgets/theme.h"

#include <QFile>
#include <QSvgGenerator>

namespace snac::widgets {

namespace {

/// Of a picture nobody gave a size: a plot in a small window has no room for what a picture says of itself.
constexpr QSize leastPicture(960, 600);

/// Title and subtitle above the plot, in as many lines as `width` asks for, as long as it lives.
class Caption
{
public:
    Caption(QCustomPlot* plot, const QString& title, const QString& subtitle, int width)
        : m_plot(plot)
    {
        const QFont small = smallFont(plot->font());
        const QString wrapped = axisTitle(subtitle, QFontMetrics(small), width - 2 * spacing::two);
        const QStringList lines = wrapped.split(QLatin1Char('\n'));
        for (qsizetype i = lines.size() - 1; i >= 0; --i) // each goes above the one before
            add(lines[i], small);
        add(title, headingFont(plot->font()));
    }
    ~Caption()
    {
        for (QCPTextElement* line : m_lines)
            m_plot->plotLayout()->remove(line);
        m_plot->plotLayout()->simplify();
    }
    Caption(const Caption&) = delete;
    Caption& operator=(const Caption&) = delete;

private:
    void add(const QString& text, const QFont& font)
    {
        if (text.isEmpty())
            return;
        auto* line = new QCPTextElement(m_plot, text, font);
        line->setTextColor(m_plot->palette().color(QPalette::Text));
        line->setTextFlags(int(Qt::AlignLeft | Qt::AlignVCenter));
        line->setMargins(QMargins(spacing::unit, 2, spacing::unit, 2));
        m_plot->plotLayout()->insertRow(0);
        m_plot->plotLayout()->addElement(0, 0, line);
        m_lines.push_back(line);
    }

    QCustomPlot* m_plot;
    std::vector<QCPTextElement*> m_lines;
};

} // namespace

QSize PlotCanvas::Core::pictureSize(QSize wanted) const
{
    return wanted.isEmpty() ? plot->size().expandedTo(leastPicture) : wanted;
}

/// Draws with the caption above, as a picture and not as a part of the window.
bool PlotCanvas::Core::drawPicture(QSize size, const std::function<bool()>& draw)
{
    replotNow();
    bool done = false;
    {
        const Caption caption(plot, captionTitle, captionSubtitle, size.width());
        exporting = true;
        done = draw();
        exporting = false;
    }
    replotNow();
    return done;
}

bool PlotCanvas::Core::exportPng(const QString& file, QSize wanted, double scale)
{
    const QSize size = pictureSize(wanted);
    constexpr double screen = 96.0; // dots per inch of a pixel of the window
    const int dots = qRound(screen * scale);
    return drawPicture(size,
                       [&] { return plot->savePng(file, size.width(), size.height(), scale, -1, dots); });
}

bool PlotCanvas::Core::exportSvg(const QString& file, QSize wanted)
{
    const QSize size = pictureSize(wanted);
    QFile probe(file);
    if (!probe.open(QIODevice::WriteOnly))
        return false;
    probe.close();
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    // Qt writes both as they are, and a study may be called "a & b".
    generator.setTitle((captionTitle.isEmpty() ? pictureTitle() : captionTitle).toHtmlEscaped());
    generator.setDescription(captionSubtitle.toHtmlEscaped());
    return drawPicture(size, [&] {
        QCPPainter painter;
        if (!painter.begin(&generator))
            return false;
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        plot->toPainter(&painter, size.width(), size.height());
        return painter.end();
    });
}

bool PlotCanvas::Core::exportPdf(const QString& file, QSize wanted)
{
    const QSize size = pictureSize(wanted);
    return drawPicture(size, [&] {
        return plot->savePdf(file, size.width(), size.height(), QCP::epAllowCosmetic,
                             PlotCanvas::tr("SNAC Studio"),
                             captionTitle.isEmpty() ? pictureTitle() : captionTitle);
    });
}

} // namespace snac::widgets
