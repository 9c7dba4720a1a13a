# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings, hardening, sanitizers, and the two accelerators (ccache, mold) where they are installed.

add_library(hookbench_flags INTERFACE)
target_compile_options(hookbench_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual)
target_compile_definitions(hookbench_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
  HOOKBENCH_VERSION="${PROJECT_VERSION}")
target_include_directories(hookbench_flags INTERFACE ${CMAKE_SOURCE_DIR})
if(HOOKBENCH_WERROR)
  target_compile_options(hookbench_flags INTERFACE -Werror)
endif()

if(HOOKBENCH_SANITIZE)
  set(sanitize -fsanitize=${HOOKBENCH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_compile_options(${sanitize} -g1 -O1)
  add_link_options(${sanitize})
  if(HOOKBENCH_SANITIZE STREQUAL "thread")
    add_compile_options(-Wno-tsan) # Asio's fences are not modelled; they are not what is tested.
  endif()
else()
  add_compile_options(-fstack-protector-strong)
  add_link_options(-Wl,-z,relro,-z,now)
  if(CMAKE_BUILD_TYPE MATCHES "Rel")
    add_compile_definitions(_FORTIFY_SOURCE=2)
  endif()
endif()

find_program(CCACHE_PROGRAM ccache)
if(HOOKBENCH_CCACHE AND CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # A checkout in another folder hits the same cache; precompiled headers need the sloppiness.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    ${CCACHE_PROGRAM})
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()
