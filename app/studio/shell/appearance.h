// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace snac::studio {

enum class Style { Auto, Light, Dark };

[[nodiscard]] std::optional<Style> styleFromName(const QString& name); ///< "auto", "light", "dark"
[[nodiscard]] QString nameOf(Style style);

/// Light, dark, or as the desktop is; the whole program changes at once.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QObject* parent = nullptr);

    [[nodiscard]] Style style() const { return m_style; }
    void setStyle(Style style);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< notices a change of the desktop's theme

private:
    void update();

    Style m_style = Style::Auto;
};

} // namespace snac::studio
