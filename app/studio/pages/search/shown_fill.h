// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace snac::studio {

/// Fills a view while it is shown. What changes while it is hidden is made up for when it is shown again.
class ShownFill : public QObject
{
public:
    /// The view's own. `pause` in ms: changes that come together are shown together.
    ShownFill(QWidget* view, int pause, std::function<void()> fill);

    void now();  ///< another study: at once
    void soon(); ///< a change of it: after the pause
    /// Whether something has changed that is not shown.
    [[nodiscard]] bool isBehind() const { return m_isBehind; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();

    QWidget* m_view;
    std::function<void()> m_fill;
    QTimer m_pause;
    bool m_isBehind = true;
};

} // namespace snac::studio
