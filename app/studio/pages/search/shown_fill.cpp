// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_fill.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace snac::studio {

ShownFill::ShownFill(QWidget* view, int pause, std::function<void()> fill)
    : QObject(view)
    , m_view(view)
    , m_fill(std::move(fill))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isBehind && m_view->isVisible()) {
            this->fill();
        }
    });
    view->installEventFilter(this);
}

void ShownFill::now()
{
    m_isBehind = true;
    if (m_view->isVisible()) {
        fill();
    }
}

void ShownFill::soon()
{
    m_isBehind = true;
    if (m_view->isVisible() && !m_pause.isActive()) {
        m_pause.start();
    }
}

bool ShownFill::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Show && m_isBehind) {
        fill();
    }
    return false;
}

void ShownFill::fill()
{
    m_pause.stop();
    m_isBehind = false;
    m_fill();
}

} // namespace snac::studio
