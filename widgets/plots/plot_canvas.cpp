// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a canvas is made, painted and themed.
#include "plot_canvas_core.h"

#include "snac/widgets/theme.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace snac::widgets {

namespace {

constexpr int pauseBeforePainting = 33; // ms: changes that come together are painted together

} // namespace

void PlotCanvas::Core::build()
{
    card = new QLabel(canvas);
    card->setObjectName(QStringLiteral("hoverCard"));
    card->setAttribute(Qt::WA_TransparentForMouseEvents);
    card->setFont(smallFont(canvas->font()));
    card->setTextFormat(Qt::RichText);
    card->hide();

    plot = new QCustomPlot(canvas);
    plot->setObjectName(m_look.name);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setMouseTracking(true);
    plot->setAutoAddPlottableToLegend(false);
    plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    plot->axisRect()->setMinimumMargins(m_look.leastMargins);
    plot->axisRect()->setMargins(m_look.axisMargins);
    for (QCPAxis* axis : {plot->xAxis2, plot->yAxis2})
        axis->setVisible(false);
    plot->addLayer(QStringLiteral("ground"), plot->layer(QStringLiteral("grid")), QCustomPlot::limBelow);
    plot->addLayer(QStringLiteral("points"), plot->layer(QStringLiteral("axes")), QCustomPlot::limAbove);
    plot->addLayer(QStringLiteral("marks"), plot->layer(QStringLiteral("overlay")), QCustomPlot::limAbove);
    plot->layer(QStringLiteral("marks"))->setMode(QCPLayer::lmBuffered);
    addLayers();
    QObject::connect(plot, &QCustomPlot::afterLayout, canvas, [this] { fitTitles(); });
    card->raise();

    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseBeforePainting);
    QObject::connect(&m_timer, &QTimer::timeout, canvas, [this] { flush(); });
    connectInput();
    plot->installEventFilter(canvas);
    canvas->setFocusPolicy(Qt::StrongFocus);
    canvas->setMinimumSize(m_look.least);
    auto* layout = new QVBoxLayout(canvas);
    layout->setContentsMargins(m_look.around);
    layout->addWidget(plot);
    applyTheme();
}

void PlotCanvas::Core::addPaint(const QString& layer, bool clip, PaintLayer::Paint paint)
{
    new PaintLayer(plot, layer, clip, std::move(paint)); // the plot's own
}

void PlotCanvas::Core::applyTheme()
{
    const Colors& c = colors(canvas->palette());
    plot->setBackground(c.card);
    themeChanged();
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setTickLabelFont(smallFont(canvas->font()));
        axis->setLabelFont(m_look.smallLabels ? smallFont(canvas->font()) : canvas->font());
        axis->setTickLabelColor(c.muted);
        axis->setLabelColor(c.text);
        axis->setBasePen(QPen(c.grid));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0, 0);
        axis->setTickLabelPadding(m_look.padding);
        axis->setLabelPadding(m_look.padding);
        axis->grid()->setPen(QPen(c.grid, 1));
        axis->grid()->setZeroLinePen(QPen(c.grid, 1));
        axis->setSelectableParts(QCPAxis::spNone);
    }
    card->setStyleSheet(
        QStringLiteral(
            "QLabel { background: %1; color: %2; border: 1px solid %3; border-radius: 6px; padding: 8px; }")
            .arg(c.card.name(), c.text.name(), c.inputBorder.name()));
    schedule(true);
}

void PlotCanvas::Core::schedule(bool everything)
{
    m_dirty = m_dirty || everything;
    if (!m_timer.isActive())
        m_timer.start();
}

void PlotCanvas::Core::flush()
{
    m_timer.stop();
    if (plot->size().isEmpty())
        return; // on a page that was never looked at; what is dirty is drawn once there is room
    if (!m_dirty) {
        plot->layer(QStringLiteral("marks"))->replot();
        return;
    }
    m_dirty = false;
    updateAxes();
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotCanvas::Core::replotNow()
{
    m_timer.stop();
    if (plot->size().isEmpty())
        return;
    m_dirty = false;
    updateAxes();
    plot->replot(QCustomPlot::rpImmediateRefresh);
}

void PlotCanvas::Core::paintEmptyText(QCPPainter* painter, int margin) const
{
    if (!isEmpty())
        return;
    painter->setFont(canvas->font());
    painter->setPen(colors(canvas->palette()).muted);
    painter->drawText(plot->axisRect()->rect().adjusted(margin, 0, -margin, 0),
                      int(Qt::AlignCenter) | int(Qt::TextWordWrap), emptyText);
}

PlotCanvas::PlotCanvas(std::unique_ptr<Core> core, QWidget* parent)
    : QWidget(parent)
    , m_core(std::move(core))
{
    m_core->canvas = this;
    m_core->build();
}

PlotCanvas::~PlotCanvas()
{
    m_core->plot->removeEventFilter(this);
    m_core->plot->disconnect(this);
}

void PlotCanvas::setEmptyText(const QString& text)
{
    m_core->emptyText = text;
    m_core->schedule(true);
}

void PlotCanvas::resetZoom()
{
    if (m_core->userRange)
        m_core->rememberView();
    m_core->userRange = false;
    m_core->schedule(true);
}

bool PlotCanvas::goBack()
{
    return m_core->goBack();
}

bool PlotCanvas::canGoBack() const
{
    return m_core->canGoBack();
}

void PlotCanvas::replotNow()
{
    m_core->replotNow();
}

void PlotCanvas::setCaption(const QString& title, const QString& subtitle)
{
    m_core->captionTitle = title;
    m_core->captionSubtitle = subtitle;
}

QString PlotCanvas::captionText() const
{
    return m_core->captionTitle + QLatin1Char('\n') + m_core->captionSubtitle;
}

void PlotCanvas::setPictureDpi(int dpi)
{
    m_core->pictureDpi = dpi;
}

int PlotCanvas::pictureDpi() const
{
    return m_core->pictureDpi;
}

bool PlotCanvas::exportPng(const QString& file, QSize size, double scale)
{
    return m_core->exportPng(file, size, scale);
}

bool PlotCanvas::exportSvg(const QString& file, QSize size)
{
    return m_core->exportSvg(file, size);
}

bool PlotCanvas::exportPdf(const QString& file, QSize size)
{
    return m_core->exportPdf(file, size);
}

void PlotCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!m_core->pressKey(event->key()))
        QWidget::keyPressEvent(event);
}

void PlotCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_core->askMenu(*event, event->pos() - m_core->plot->pos()))
        QWidget::contextMenuEvent(event);
}

void PlotCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_core->applyTheme();
    QWidget::changeEvent(event);
}

bool PlotCanvas::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_core->plot) {
        m_core->watch(event);
        if (event->type() == QEvent::ContextMenu) { // the plot inside keeps the mouse to itself
            const auto& menu = *static_cast<QContextMenuEvent*>(event);
            return m_core->askMenu(menu, menu.pos());
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace snac::widgets
